package nightbell.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import nightbell.matrix.Matrix;
import nightbell.oncall.PersonId;
import nightbell.oncall.load.WakeUps;
import org.jspecify.annotations.Nullable;

/**
 * Reckons a report from one incident's history after the other and keeps none of them: of each
 * response only its times stay in memory. Not thread-safe.
 */
public final class Reckoning {
  private final Question question;
  private final Calendars calendars;
  private final Line total = new Line();
  private final Map<Optional<String>, Line> lines = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final List<Breach> breaches = new ArrayList<>();
  private final Noises noises = new Noises();
  private final Map<String, Integer> gaps = new TreeMap<>();

  /**
   * Begins a report.
   *
   * @param versions finds the matrix of a version, as long as it is known
   */
  public Reckoning(Question question, IntFunction<Optional<Matrix>> versions) {
    this.question = question;
    this.calendars = new Calendars(versions);
  }

  /** Takes an incident's history; each incident once, of the question's client, in any order. */
  public void take(History history) {
    List<Response> all = Reading.of(history, question.asOf());
    List<Response> responses = all.stream().filter(this::isAsked).toList();
    for (Response response : responses) {
      take(response, history.title());
    }
    int pages = calls(history, all);
    if (!responses.isEmpty()) {
      int flaps = (int) responses.stream().filter(Response::again).count();
      noises.add(history, flaps, pages);
    }
  }

  /** Takes a test page; {@code zone} is its client's. */
  public void take(Drill drill, ZoneId zone) {
    if (isIn(drill.at())) {
      total.add(drill);
      switch (question.by()) {
        case SIDE -> line(drill.side().name().toLowerCase(Locale.ROOT)).add(drill);
        case PERSON -> line(drill.person().value()).add(drill);
        case WEEK -> line(week(drill.at(), zone)).add(drill);
        case SEVERITY, SYSTEM -> {}
      }
    }
  }

  private void take(Response response, String title) {
    Measured measured = Measured.of(response, calendars);
    total.add(measured);
    line(key(response)).add(measured);
    response.gaps().forEach(kind -> gaps.merge(kind, 1, Integer::sum));
    if (response.isMissed()) {
      breaches.add(new Breach(response, measured.period(), title));
    }
  }

  /** Counts pages and wake-ups with the response that they were sent for. */
  private int calls(History history, List<Response> all) {
    int pages = 0;
    Map<PersonId, List<Call>> people = new HashMap<>();
    history.calls().forEach(call -> of(people, call).add(call));
    for (List<Call> calls : people.values()) {
      Set<Call> waking = new HashSet<>(waking(history, all, calls));
      for (Call call : calls) {
        Response response = at(all, call.at());
        if (response != null && isAsked(response)) {
          Period period = Period.of(response.ruled(), calendars.matrix(response.ruled()));
          boolean woken = waking.remove(call);
          total.paged(period, woken);
          line(key(response, call)).paged(period, woken);
          pages++;
        }
      }
    }
    return pages;
  }

  private List<Call> waking(History history, List<Response> all, List<Call> calls) {
    PersonId person = calls.get(0).person();
    Function<Call, WakeUps.Call> asCall = call -> new WakeUps.Call(history.incident(), call.at());
    Response last = all.isEmpty() ? null : all.get(all.size() - 1);
    ZoneId zone = calendars.zone(last == null ? history.ruled() : last.ruled(), person);
    return WakeUps.of(calls.stream().map(asCall).toList(), zone).stream()
        .map(at -> new Call(person, at))
        .toList();
  }

  private static List<Call> of(Map<PersonId, List<Call>> people, Call call) {
    return people.computeIfAbsent(call.person(), person -> new ArrayList<>());
  }

  /** The response that stood at an instant. */
  private static @Nullable Response at(List<Response> all, Instant instant) {
    Response found = all.isEmpty() ? null : all.get(0);
    for (Response response : all) {
      found = response.ruled().from().isAfter(instant) ? found : response;
    }
    return found;
  }

  private boolean isAsked(Response response) {
    return isIn(response.ruled().from());
  }

  private boolean isIn(Instant at) {
    return !at.isBefore(question.from()) && at.isBefore(question.to());
  }

  private Line line(@Nullable String key) {
    return lines.computeIfAbsent(Optional.ofNullable(key), one -> new Line());
  }

  private @Nullable String key(Response response) {
    return switch (question.by()) {
      case SEVERITY -> {
        String severity = response.ruled().severity().value();
        ranks.merge(severity, calendars.rank(response.ruled()), Math::min);
        yield severity;
      }
      case SIDE -> response.ruled().side().name().toLowerCase(Locale.ROOT);
      case SYSTEM -> response.ruled().system() == null ? null : response.ruled().system().value();
      case PERSON -> response.by() == null ? null : response.by().name();
      case WEEK ->
          week(response.ruled().from(), Calendars.zone(calendars.matrix(response.ruled())));
    };
  }

  private @Nullable String key(Response response, Call call) {
    return question.by() == By.PERSON ? call.person().value() : key(response);
  }

  private static String week(Instant at, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    return "%d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** What it all came to. */
  public Report report() {
    Comparator<String> order =
        Comparator.<String>comparingInt(key -> ranks.getOrDefault(key, Integer.MAX_VALUE))
            .thenComparing(Comparator.naturalOrder());
    Comparator<Item> byKey = Comparator.comparing(Item::key, Comparator.nullsLast(order));
    return new Report(
        question,
        total.figures(),
        total.periods(),
        lines.entrySet().stream()
            .map(line -> line.getValue().item(line.getKey().orElse(null)))
            .sorted(byKey)
            .toList(),
        breaches.stream()
            .sorted(Comparator.comparing(breach -> breach.response().ruled().from()))
            .limit(Report.MOST_BREACHES)
            .toList(),
        noises.noisiest(),
        noises.flapping(),
        gaps,
        total.drills());
  }
}
