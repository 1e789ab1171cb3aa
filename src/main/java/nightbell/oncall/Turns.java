package nightbell.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The turns of a layer, counted from its first handoff at or after its start. They are counted on
 * the local clock as if no clock ever changed, then each handoff is made one instant: 8 h turns
 * from 08:00 hand over at 08:00, 16:00 and 00:00 on every day, and one of them is an hour shorter
 * or longer where the clock changes. The work does not grow with the age of the layer.
 */
record Turns(LocalDate start, TurnLength length, Handoff handoff, ZoneId zone) {

  /**
   * One turn.
   *
   * @param number counted from 0; below that, the time before the first handoff
   */
  record Turn(long number, Instant from, Instant until) {}

  /** The turn of an instant. */
  Turn at(Instant at) {
    long number = guess(LocalDateTime.ofInstant(at, zone));
    Instant from = begin(number);
    Instant until = begin(number + 1);
    // The local time alone is a turn off where the clock changes, or where a zone skips a day.
    while (from.isAfter(at)) {
      until = from;
      from = begin(--number);
    }
    while (!until.isAfter(at)) {
      number++;
      from = until;
      until = begin(number + 1);
    }
    return number < 0 ? new Turn(-1, Instant.MIN, begin(0)) : new Turn(number, from, until);
  }

  /** The instant at which a turn begins. */
  Instant begin(long number) {
    return WallTime.first(local(number), zone);
  }

  /** What the clock shows, or would show, when a turn begins. */
  LocalDateTime local(long number) {
    long count = number * length.count();
    return switch (length.unit()) {
      case HOURS -> first().plusHours(count);
      case DAYS -> first().plusDays(count);
      case WEEKS -> first().plusWeeks(count);
      case MONTHS -> inMonth(YearMonth.from(first()).plusMonths(count));
    };
  }

  private long guess(LocalDateTime shown) {
    LocalDateTime first = first();
    long passed =
        switch (length.unit()) {
          case HOURS -> ChronoUnit.HOURS.between(first, shown);
          case DAYS -> ChronoUnit.DAYS.between(first, shown);
          case WEEKS -> ChronoUnit.WEEKS.between(first, shown);
          case MONTHS -> ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(shown));
        };
    return Math.floorDiv(passed, length.count());
  }

  private LocalDateTime first() {
    if (length.unit() == TurnLength.Unit.MONTHS) {
      LocalDateTime own = inMonth(YearMonth.from(start));
      return own.toLocalDate().isBefore(start) ? inMonth(YearMonth.from(start).plusMonths(1)) : own;
    }
    LocalDate day =
        handoff.weekday() == null
            ? start
            : start.with(TemporalAdjusters.nextOrSame(handoff.weekday()));
    return day.atTime(handoff.time());
  }

  private LocalDateTime inMonth(YearMonth month) {
    int date = handoff.date() == null ? 1 : handoff.date();
    return month.atDay(Math.min(date, month.lengthOfMonth())).atTime(handoff.time());
  }
}
