package nightbell.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What changes by the hour: the overrides and absences of a client, oldest record first. From the
 * first handoff on exactly one person is primary at every instant as long as one of the order is
 * there. Of two overrides that take one slot the later record counts. Pure and immutable.
 */
public record Changes(List<ScheduleOverride> overrides, List<Away> absences) {
  /** Nothing differs from the rotations. */
  public static final Changes NONE = new Changes(List.of(), List.of());

  public Changes {
    overrides = List.copyOf(overrides);
    absences = List.copyOf(absences);
  }

  /** The absence of somebody who is away at this instant, the one that ends last. */
  public Optional<Away> away(PersonId person, Instant at) {
    Away last = null;
    for (Away away : absences) {
      boolean holds = away.person().equals(person) && away.covers(at);
      if (holds && (last == null || away.to().isAfter(last.to()))) {
        last = away;
      }
    }
    return Optional.ofNullable(last);
  }

  /** When somebody goes or comes back. */
  public List<Instant> ends(PersonId person) {
    return absences.stream()
        .filter(away -> away.person().equals(person))
        .flatMap(away -> List.of(away.from(), away.to()).stream())
        .toList();
  }

  /** The shift at this instant: as long as one turn goes on and the slots are held alike. */
  public Shift at(Schedule schedule, Instant at) {
    return new Shifts(schedule, this).at(at);
  }

  /** The whole shifts that touch {@code [from, to)}, in order of time and without holes. */
  public List<Shift> between(Schedule schedule, Instant from, Instant to) {
    return new Shifts(schedule, this).between(from, to);
  }

  /** When those that hold at this instant were recorded, of what was recorded after another. */
  List<Instant> recorded(Instant after, Instant at) {
    return Stream.concat(
            overrides.stream().filter(one -> one.covers(at)).map(ScheduleOverride::at),
            absences.stream().filter(one -> one.covers(at)).map(Away::at))
        .filter(recorded -> recorded.isAfter(after))
        .distinct()
        .toList();
  }

  /** What was known before this instant. */
  Changes recordedBefore(Instant instant) {
    return new Changes(
        overrides.stream().filter(one -> one.at().isBefore(instant)).toList(),
        absences.stream().filter(one -> one.at().isBefore(instant)).toList());
  }

  /** When these changes can put somebody else on a schedule. */
  NavigableSet<Instant> cuts(Schedule schedule) {
    NavigableSet<Instant> cuts = new TreeSet<>();
    if (overrides.isEmpty() && absences.isEmpty()) {
      return cuts;
    }
    Set<PersonId> people = new LinkedHashSet<>(schedule.order());
    for (ScheduleOverride override : overrides) {
      if (override.schedule().equals(schedule.id())) {
        cuts.add(override.from());
        cuts.add(override.to());
        if (override.person() != null) {
          people.add(override.person());
        }
      }
    }
    people.forEach(person -> cuts.addAll(ends(person)));
    return cuts;
  }

  /** The order from this place on and round to it again. */
  static List<PersonId> from(List<PersonId> order, int place) {
    List<PersonId> turned = new ArrayList<>(order.subList(place, order.size()));
    turned.addAll(order.subList(0, place));
    return turned;
  }
}
