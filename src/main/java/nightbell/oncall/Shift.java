package nightbell.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who stands on a schedule in a half-open span {@code [from, until)}; null where nobody does.
 *
 * @param next the primary of the span that follows
 * @param primaryBy the override by which the primary stands there, or null
 * @param secondaryBy the override by which the secondary stands there, or null
 */
public record Shift(
    @Nullable PersonId primary,
    @Nullable PersonId secondary,
    Instant from,
    Instant until,
    @Nullable PersonId next,
    @Nullable ScheduleOverride primaryBy,
    @Nullable ScheduleOverride secondaryBy) {

  /** A shift as the rotation has it. */
  public Shift(
      @Nullable PersonId primary,
      @Nullable PersonId secondary,
      Instant from,
      Instant until,
      @Nullable PersonId next) {
    this(primary, secondary, from, until, next, null, null);
  }
}
