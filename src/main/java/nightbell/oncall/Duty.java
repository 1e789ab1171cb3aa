package nightbell.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's time in one slot of a schedule, from a handoff or change to the next: {@code [from,
 * until)}.
 *
 * @param by the override by which the person stands there, or null
 */
public record Duty(
    ScheduleId schedule,
    PersonId person,
    Role role,
    Instant from,
    Instant until,
    @Nullable ScheduleOverride by) {

  /** Whether it shares an instant with {@code [begin, end)}. */
  public boolean overlaps(Instant begin, Instant end) {
    return from.isBefore(end) && begin.isBefore(until);
  }

  /** The whole duties of a schedule that touch {@code [from, to)}, in order of their beginning. */
  public static List<Duty> of(Schedule schedule, Changes changes, Instant from, Instant to) {
    List<Shift> plan = Rotation.between(schedule, Rotation.at(schedule, from).from(), to);
    if (plan.isEmpty()) {
      return List.of();
    }
    Set<Instant> handoffs = new HashSet<>();
    plan.forEach(shift -> handoffs.add(shift.from()));
    Instant begin = plan.get(0).from();
    Instant end = plan.get(plan.size() - 1).until();
    List<Duty> primary = new ArrayList<>();
    List<Duty> secondary = new ArrayList<>();
    for (Shift shift : changes.between(schedule, begin, end)) {
      add(primary, handoffs, duty(schedule, shift, Role.PRIMARY));
      add(secondary, handoffs, duty(schedule, shift, Role.SECONDARY));
    }
    List<Duty> all = new ArrayList<>(primary);
    all.addAll(secondary);
    all.removeIf(duty -> !duty.overlaps(from, to));
    all.sort(Comparator.comparing(Duty::from).thenComparing(Duty::role));
    return all;
  }

  private static @Nullable Duty duty(Schedule schedule, Shift shift, Role role) {
    boolean first = role == Role.PRIMARY;
    PersonId person = first ? shift.primary() : shift.secondary();
    ScheduleOverride by = first ? shift.primaryBy() : shift.secondaryBy();
    return person == null
        ? null
        : new Duty(schedule.id(), person, role, shift.from(), shift.until(), by);
  }

  /** Adds a piece, as more of the one before where only the other slot changed in between. */
  private static void add(List<Duty> duties, Set<Instant> handoffs, @Nullable Duty more) {
    if (more == null) {
      return;
    }
    Duty last = duties.isEmpty() ? null : duties.get(duties.size() - 1);
    if (last != null && last.goesOnAs(more) && !handoffs.contains(more.from)) {
      duties.set(duties.size() - 1, last.to(more.until));
    } else {
      duties.add(more);
    }
  }

  private boolean goesOnAs(Duty more) {
    return until.equals(more.from) && person.equals(more.person) && Objects.equals(by, more.by);
  }

  private Duty to(Instant end) {
    return new Duty(schedule, person, role, from, end, by);
  }
}
