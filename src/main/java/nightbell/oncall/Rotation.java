package nightbell.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands on a schedule. Turns are counted in local calendar days from the first handoff, and a
 * handoff is one instant, so exactly one person is primary at every instant from then on; before it
 * nobody is. The work does not grow with the age of the schedule.
 */
public final class Rotation {
  private Rotation() {}

  /**
   * One turn.
   *
   * @param number counted from 0; below that nobody's turn, before the first handoff
   */
  record Turn(long number, Instant from, Instant until) {}

  /**
   * The shift at this instant. Before the first handoff it is an empty one, which begins with the
   * local day of the instant.
   */
  public static Shift at(Schedule schedule, Instant at) {
    Turn turn = turn(schedule, at);
    return turn.number() < 0
        ? new Shift(null, null, turn.from(), turn.until(), person(schedule, 0))
        : shift(schedule, turn);
  }

  /** Whose turn it is at this instant. */
  static Turn turn(Schedule schedule, Instant at) {
    LocalDate first = firstDay(schedule);
    LocalDate today = LocalDate.ofInstant(at, schedule.zone());
    long turn = Math.floorDiv(ChronoUnit.DAYS.between(first, today), schedule.days());
    Instant from = handoff(schedule, first, turn);
    Instant until = handoff(schedule, first, turn + 1);
    // The day alone is a turn off before the day's handoff, or where a zone skips a day.
    while (from.isAfter(at)) {
      until = from;
      from = handoff(schedule, first, --turn);
    }
    while (!until.isAfter(at)) {
      turn++;
      from = until;
      until = handoff(schedule, first, turn + 1);
    }
    return turn < 0
        ? new Turn(-1, today.atStartOfDay(schedule.zone()).toInstant(), handoff(schedule, first, 0))
        : new Turn(turn, from, until);
  }

  /** The whole shifts that touch {@code [from, to)}, in order of time and without holes. */
  public static List<Shift> between(Schedule schedule, Instant from, Instant to) {
    List<Shift> shifts = new ArrayList<>();
    Instant at = from;
    while (at.isBefore(to)) {
      Shift shift = at(schedule, at);
      shifts.add(shift);
      at = shift.until();
    }
    return shifts;
  }

  private static Shift shift(Schedule schedule, Turn turn) {
    PersonId primary = person(schedule, turn.number());
    PersonId next = person(schedule, turn.number() + 1);
    boolean second = schedule.secondary() && next != null && !next.equals(primary);
    return new Shift(primary, second ? next : null, turn.from(), turn.until(), next);
  }

  private static Instant handoff(Schedule schedule, LocalDate first, long turn) {
    LocalDate day = first.plusDays(turn * schedule.days());
    return WallTime.first(day.atTime(schedule.handoffTime()), schedule.zone());
  }

  private static LocalDate firstDay(Schedule schedule) {
    DayOfWeek day = schedule.handoffDay();
    return day == null
        ? schedule.start()
        : schedule.start().with(TemporalAdjusters.nextOrSame(day));
  }

  private static @Nullable PersonId person(Schedule schedule, long turn) {
    List<PersonId> order = schedule.order();
    return order.isEmpty() ? null : order.get(Math.floorMod(turn, order.size()));
  }
}
