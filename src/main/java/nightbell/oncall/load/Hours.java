package nightbell.oncall.load;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import nightbell.oncall.WallTime;

/**
 * Time by what it is in somebody's own zone. Each minute counts once: on a holiday as holiday, else
 * on Saturday or Sunday as weekend, else from 22:00 to 07:00 as night, else as day.
 */
public record Hours(Duration day, Duration night, Duration weekend, Duration holiday) {
  /** No time at all. */
  public static final Hours NONE =
      new Hours(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime EVENING = LocalTime.of(22, 0);

  /** Whether it is between 22:00 and 07:00 there. */
  public static boolean isNight(Instant at, ZoneId zone) {
    LocalTime time = at.atZone(zone).toLocalTime();
    return time.isBefore(MORNING) || !time.isBefore(EVENING);
  }

  /** The evening in which the night began that holds this instant. */
  static LocalDate night(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    return local.toLocalTime().isBefore(MORNING)
        ? local.toLocalDate().minusDays(1)
        : local.toLocalDate();
  }

  /** Counts stretches that do not overlap. */
  public static Hours of(List<Span> spans, ZoneId zone, Predicate<LocalDate> holiday) {
    Hours sum = NONE;
    for (Span span : spans) {
      LocalDate day = span.from().atZone(zone).toLocalDate();
      Instant at = span.from();
      while (at.isBefore(span.until())) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant morning = WallTime.first(day.atTime(MORNING), zone);
        Instant evening = WallTime.first(day.atTime(EVENING), zone);
        for (Instant cut : List.of(morning, evening, end)) {
          Instant until = cut.isBefore(span.until()) ? cut : span.until();
          if (at.isBefore(until)) {
            boolean dark = !cut.equals(evening);
            sum = sum.plus(day, dark, Duration.between(at, until), holiday);
            at = until;
          }
        }
        day = day.plusDays(1);
      }
    }
    return sum;
  }

  private Hours plus(LocalDate date, boolean dark, Duration more, Predicate<LocalDate> isHoliday) {
    if (isHoliday.test(date)) {
      return new Hours(day, night, weekend, holiday.plus(more));
    }
    DayOfWeek weekday = date.getDayOfWeek();
    if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
      return new Hours(day, night, weekend.plus(more), holiday);
    }
    return dark
        ? new Hours(day, night.plus(more), weekend, holiday)
        : new Hours(day.plus(more), night, weekend, holiday);
  }

  /** What is left without a part of it. */
  public Hours minus(Hours part) {
    return new Hours(
        day.minus(part.day),
        night.minus(part.night),
        weekend.minus(part.weekend),
        holiday.minus(part.holiday));
  }

  /** All of it. */
  public Duration total() {
    return day.plus(night).plus(weekend).plus(holiday);
  }
}
