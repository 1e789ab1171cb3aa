package nightbell.oncall;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When a turn begins on the local clock.
 *
 * @param weekday for turns of weeks, else null; any day is the first day of a turn then
 * @param date for turns of months: the day of the month, or its last one where it is shorter; else
 *     null
 */
public record Handoff(@Nullable DayOfWeek weekday, @Nullable Integer date, LocalTime time) {

  /** A handoff at this time of any day. */
  public static Handoff at(LocalTime time) {
    return new Handoff(null, null, time);
  }

  /** As a matrix file writes it: {@code mon 09:00}, {@code 31 09:00}, {@code 09:00}. */
  @Override
  public String toString() {
    if (weekday != null) {
      return weekday.name().substring(0, 3).toLowerCase(Locale.ROOT) + " " + time;
    }
    return date == null ? time.toString() : date + " " + time;
  }
}
