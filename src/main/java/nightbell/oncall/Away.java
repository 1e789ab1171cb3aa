package nightbell.oncall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An absence: this person cannot be paged in {@code [from, to)}.
 *
 * @param by who asked for it, and {@code at} when
 * @param source which event of a calendar it was read from, or null
 */
public record Away(
    String id,
    PersonId person,
    Instant from,
    Instant to,
    String by,
    Instant at,
    String reason,
    @Nullable String source) {

  /** An absence that somebody entered. */
  public Away(
      String id, PersonId person, Instant from, Instant to, String by, Instant at, String reason) {
    this(id, person, from, to, by, at, reason, null);
  }

  /** Whether the person is away at this instant. */
  public boolean covers(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /** Whether it shares an instant with {@code [begin, end)}. */
  public boolean overlaps(Instant begin, Instant end) {
    return from.isBefore(end) && begin.isBefore(to);
  }

  /** The same, over at this instant or before. */
  public Away until(Instant end) {
    return new Away(id, person, from, end.isBefore(to) ? end : to, by, at, reason, source);
  }
}
