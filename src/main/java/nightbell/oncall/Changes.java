package nightbell.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

  /** The shift at this instant: within one turn, as long as the slots are held alike. */
  public Shift at(Schedule schedule, Instant at) {
    if (!touch(schedule)) {
      return Rotation.at(schedule, at);
    }
    Rotation.Turn turn = Rotation.turn(schedule, at);
    Instant from = turn.from();
    Slots slots = slots(schedule, turn, from);
    for (Instant cut : cuts(schedule, turn)) {
      Slots then = slots(schedule, turn, cut);
      if (!then.equals(slots)) {
        if (cut.isAfter(at)) {
          return shift(slots, from, cut, then);
        }
        from = cut;
        slots = then;
      }
    }
    Rotation.Turn next = Rotation.turn(schedule, turn.until());
    return shift(slots, from, turn.until(), slots(schedule, next, turn.until()));
  }

  /** The whole shifts that touch {@code [from, to)}, in order of time and without holes. */
  public List<Shift> between(Schedule schedule, Instant from, Instant to) {
    List<Shift> shifts = new ArrayList<>();
    Instant at = from;
    while (at.isBefore(to)) {
      Shift shift = at(schedule, at);
      shifts.add(shift);
      at = shift.until();
    }
    return shifts;
  }

  private static Shift shift(Slots slots, Instant from, Instant until, Slots next) {
    return new Shift(
        slots.primary(),
        slots.secondary(),
        from,
        until,
        next.primary(),
        slots.primaryBy(),
        slots.secondaryBy());
  }

  private Slots slots(Schedule schedule, Rotation.Turn turn, Instant at) {
    List<PersonId> order = schedule.order();
    if (turn.number() < 0 || order.isEmpty()) {
      return Slots.fill(schedule, List.of(), this, at);
    }
    int first = Math.floorMod(turn.number(), order.size());
    return Slots.fill(schedule, from(order, first), this, at);
  }

  /** The order from this place on and round to it again. */
  static List<PersonId> from(List<PersonId> order, int place) {
    List<PersonId> turned = new ArrayList<>(order.subList(place, order.size()));
    turned.addAll(order.subList(0, place));
    return turned;
  }

  private boolean touch(Schedule schedule) {
    return overrides.stream().anyMatch(override -> override.schedule().equals(schedule.id()))
        || absences.stream().anyMatch(away -> schedule.order().contains(away.person()));
  }

  private NavigableSet<Instant> cuts(Schedule schedule, Rotation.Turn turn) {
    NavigableSet<Instant> cuts = new TreeSet<>();
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
    return cuts.subSet(turn.from(), false, turn.until(), false);
  }
}
