package nightbell.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An override: this person stands on a schedule in {@code [from, to)}, whatever the rotation says.
 * With {@code replaces} only where that person would stand, as primary or secondary; without it the
 * primary's slot is taken for the whole span. Without a person {@code replaces} is taken off, and
 * the next in the order stands there.
 *
 * @param by who asked for it, and {@code at} when
 */
public record ScheduleOverride(
    String id,
    ScheduleId schedule,
    @Nullable PersonId person,
    @Nullable PersonId replaces,
    Instant from,
    Instant to,
    String by,
    Instant at,
    String reason) {

  /** Whether it takes somebody off and puts nobody there. */
  public boolean removes() {
    return person == null;
  }

  /** Whether it holds at this instant. */
  public boolean covers(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /** Whether it shares an instant with {@code [begin, end)}. */
  public boolean overlaps(Instant begin, Instant end) {
    return from.isBefore(end) && begin.isBefore(to);
  }

  /** The same, over at this instant or before. */
  public ScheduleOverride until(Instant end) {
    return new ScheduleOverride(
        id, schedule, person, replaces, from, end.isBefore(to) ? end : to, by, at, reason);
  }
}
