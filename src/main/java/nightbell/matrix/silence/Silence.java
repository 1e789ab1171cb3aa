package nightbell.matrix.silence;

import java.time.Instant;
import java.util.Optional;
import nightbell.alert.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * That a client's alerts of this kind are recorded and page nobody, within {@code [from, to)} or
 * within those of its windows that lie in there.
 *
 * @param repeat the windows of one that comes back, else null
 * @param by who made it, and {@code at} when
 */
public record Silence(
    String id,
    ClientId client,
    Match match,
    Instant from,
    Instant to,
    @Nullable Repeat repeat,
    String by,
    Instant at,
    String reason) {

  /** Until when it holds without a break, if it holds at this instant. */
  public Optional<Instant> until(Instant now) {
    if (now.isBefore(from) || !now.isBefore(to)) {
      return Optional.empty();
    }
    return repeat == null
        ? Optional.of(to)
        : repeat.until(now).map(end -> end.isBefore(to) ? end : to);
  }

  /** The same, over at this instant at the latest. */
  public Silence endedAt(Instant end) {
    Instant over = end.isBefore(to) ? end : to;
    return new Silence(id, client, match, from, over, repeat, by, at, reason);
  }
}
