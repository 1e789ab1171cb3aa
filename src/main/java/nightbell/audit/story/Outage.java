package nightbell.audit.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;

/**
 * A time in which Nightbell did not run, as its entry of starting again tells.
 *
 * @param event the number of that entry
 */
public record Outage(Instant from, Instant to, long event) {
  /** Where an entry of kind {@code STARTED} carries the last sign of life before it. */
  public static final String SINCE = "since";

  /** What this event tells of one; empty if it tells of none. */
  public static Optional<Outage> of(TrailEvent event) {
    String since = event.entry().data().get(SINCE);
    if (event.entry().kind() != Kind.STARTED || since == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Outage(Instant.parse(since), event.at(), event.seq()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean overlaps(Instant start, Instant end) {
    return from.isBefore(end) && to.isAfter(start);
  }
}
