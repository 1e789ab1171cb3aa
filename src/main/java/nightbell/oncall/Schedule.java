package nightbell.oncall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rotation: from the first handoff at or after {@code start}, each of {@code order} in turn is
 * primary for {@code days} days. {@code handoffDay} is null for rotations that change at a time of
 * any day. With {@code secondary}, the next in the order stands behind the primary.
 *
 * @param days length of one turn in local calendar days (7 for one week)
 */
public record Schedule(
    ScheduleId id,
    Side side,
    ZoneId zone,
    LocalDate start,
    @Nullable DayOfWeek handoffDay,
    LocalTime handoffTime,
    int days,
    List<PersonId> order,
    boolean secondary) {

  public Schedule {
    order = List.copyOf(order);
  }
}
