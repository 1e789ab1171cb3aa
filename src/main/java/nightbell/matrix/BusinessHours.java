package nightbell.matrix;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/** Weekly hours in the client's zone: {@code [from, to)} on each of the days. */
public record BusinessHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
  public BusinessHours {
    days = Set.copyOf(days);
  }
}
