package nightbell.engine.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.PageTimes;
import nightbell.engine.PageTimes.PageTime;
import nightbell.engine.RotaChanges;
import nightbell.matrix.Matrix;
import nightbell.oncall.Duty;
import nightbell.oncall.Person;
import nightbell.oncall.Role;
import nightbell.oncall.load.Hours;
import nightbell.oncall.load.Rest;
import nightbell.oncall.load.Span;
import nightbell.oncall.load.Strain;
import nightbell.oncall.load.WakeUps;
import org.jspecify.annotations.Nullable;

/** What being on call costs each person of the active matrices, from plan and record together. */
public final class Loads {
  private final Matrices matrices;
  private final RotaChanges changes;
  private final PageTimes pages;

  public Loads(Matrices matrices, RotaChanges changes, PageTimes pages) {
    this.matrices = matrices;
    this.changes = changes;
    this.pages = pages;
  }

  /**
   * One person's load.
   *
   * @param primary time as primary of any schedule
   * @param secondary time as secondary, and primary of none
   * @param pages how many asked for an answer, and of how many {@code incidents}
   * @param shortRests breaks under 11 hours, wake-ups counted as work
   */
  public record Load(
      Person person,
      ZoneId zone,
      Hours primary,
      Hours secondary,
      int pages,
      int incidents,
      List<Instant> wakeUps,
      List<Span> shortRests,
      List<Strain> strains) {}

  /** The load in {@code [from, to)} of everybody, or of a client's people, as the matrices go. */
  public List<Load> between(@Nullable ClientId client, Instant from, Instant to) {
    Map<Person, List<Duty>> duties = new LinkedHashMap<>();
    new Stints(matrices, changes)
        .between(new Which(client, null, null), from, to)
        .forEach(
            stint ->
                duties
                    .computeIfAbsent(stint.person(), person -> new ArrayList<>())
                    .add(stint.duty()));
    List<PageTime> paged = pages.between(from, to);
    List<Load> loads = new ArrayList<>();
    people(client)
        .forEach(
            (person, known) ->
                loads.add(
                    load(
                        known.get(0),
                        person,
                        duties.getOrDefault(person, List.of()),
                        paged.stream().filter(page -> isTo(page, person, known)).toList(),
                        new Span(from, to))));
    return List.copyOf(loads);
  }

  /** Clients that share a person share the load; others may use the same id for somebody else. */
  private Map<Person, List<Matrix>> people(@Nullable ClientId client) {
    Map<Person, List<Matrix>> people = new LinkedHashMap<>();
    for (MatrixVersion version : matrices.active()) {
      Matrix matrix = version.matrix();
      if (client == null || client.equals(matrix.client().id())) {
        for (Person person : matrix.people().values()) {
          people.computeIfAbsent(person, one -> new ArrayList<>()).add(matrix);
        }
      }
    }
    return people;
  }

  private static boolean isTo(PageTime page, Person person, List<Matrix> known) {
    return page.person().equals(person.id())
        && known.stream().anyMatch(matrix -> matrix.client().id().equals(page.client()));
  }

  private static Load load(
      Matrix matrix, Person person, List<Duty> duties, List<PageTime> calls, Span span) {
    ZoneId own = person.zone();
    ZoneId zone = own == null ? matrix.client().zone() : own;
    Predicate<LocalDate> holiday = day -> matrix.holidays().on(day).isPresent();
    List<Span> primary = span.cut(Span.of(of(duties, Role.PRIMARY)));
    Hours first = Hours.of(primary, zone, holiday);
    List<Span> either = span.cut(Span.of(duties));
    List<Instant> wakeUps =
        WakeUps.of(
            calls.stream().map(one -> new WakeUps.Call(one.incident(), one.at())).toList(), zone);
    return new Load(
        person,
        zone,
        first,
        Hours.of(either, zone, holiday).minus(first),
        calls.size(),
        (int) calls.stream().map(PageTime::incident).distinct().count(),
        wakeUps,
        Rest.shorts(Span.of(of(duties, Role.PRIMARY)), wakeUps),
        Strain.of(duties));
  }

  private static List<Duty> of(List<Duty> duties, Role role) {
    return duties.stream().filter(duty -> duty.role() == role).toList();
  }
}
