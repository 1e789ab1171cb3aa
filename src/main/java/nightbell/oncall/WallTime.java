package nightbell.oncall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * Which instant a local time means. A time that a clock change skips is the first instant after the
 * gap; of a time that occurs twice, the caller says which occurrence counts.
 */
public final class WallTime {
  private WallTime() {}

  /** The first occurrence: for handoffs and starts. */
  public static Instant first(LocalDateTime time, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    if (change == null) {
      return time.toInstant(zone.getRules().getOffset(time));
    }
    return change.isGap() ? change.getInstant() : time.toInstant(change.getOffsetBefore());
  }

  /** The last occurrence: for ends. */
  public static Instant last(LocalDateTime time, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    return change != null && change.isOverlap()
        ? time.toInstant(change.getOffsetAfter())
        : first(time, zone);
  }

  /** Whether the clock shows this local time twice. */
  public static boolean repeated(LocalDateTime time, ZoneId zone) {
    return zone.getRules().getValidOffsets(time).size() > 1;
  }
}
