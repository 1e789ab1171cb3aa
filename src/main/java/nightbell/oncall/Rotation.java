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
   * The shift at this instant. Before the first handoff it is an empty one, which begins with the
   * local day of the instant.
   */
  public static Shift at(Schedule schedule, Instant at) {
    long turn = turn(schedule, at);
    if (turn < 0) {
      Instant from =
          LocalDate.ofInstant(at, schedule.zone()).atStartOfDay(schedule.zone()).toInstant();
      return new Shift(null, null, from, handoff(schedule, 0), person(schedule, 0));
    }
    PersonId primary = person(schedule, turn);
    PersonId next = person(schedule, turn + 1);
    PersonId secondary =
        schedule.secondary() && next != null && !next.equals(primary) ? next : null;
    Instant until = handoff(schedule, turn + 1);
    return new Shift(primary, secondary, handoff(schedule, turn), until, next);
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

  private static long turn(Schedule schedule, Instant at) {
    LocalDate day = LocalDate.ofInstant(at, schedule.zone());
    long days = ChronoUnit.DAYS.between(firstDay(schedule), day);
    long turn = Math.floorDiv(days, schedule.days());
    while (handoff(schedule, turn).isAfter(at)) {
      turn--;
    }
    while (!handoff(schedule, turn + 1).isAfter(at)) {
      turn++;
    }
    return turn < 0 ? -1 : turn;
  }

  private static Instant handoff(Schedule schedule, long turn) {
    LocalDate day = firstDay(schedule).plusDays(turn * schedule.days());
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
