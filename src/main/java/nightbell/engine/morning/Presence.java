package nightbell.engine.morning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.Seal;
import nightbell.audit.TrailEvent;
import nightbell.audit.story.Outage;
import nightbell.engine.Engine;
import nightbell.engine.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts on record when Nightbell runs: each start tells since when nothing is known of it, and
 * whether it had been stopped in order. A start or a stop is never kept up by this.
 */
public final class Presence {
  private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
  private static final int PIECE = 1000;
  private static final int SECONDS = 5;

  private final Engine engine;
  private final Trail trail;

  public Presence(Engine engine, Trail trail) {
    this.engine = engine;
    this.trail = trail;
  }

  /** The last thing on record; to be asked before anything else is. */
  public Optional<TrailEvent> last() {
    try {
      List<Seal> seals = trail.seals();
      long after = seals.isEmpty() ? 0 : seals.get(seals.size() - 1).event() - 1;
      TrailEvent last = null;
      List<TrailEvent> piece;
      do {
        piece =
            trail.events(
                new Trail.Filter(
                    new Trail.Span(null, null), null, null, null, Math.max(0, after), PIECE));
        last = piece.isEmpty() ? last : piece.get(piece.size() - 1);
        after = last == null ? after : last.seq();
      } while (piece.size() == PIECE);
      return Optional.ofNullable(last);
    } catch (RuntimeException e) {
      // An edge: the record of a start must not keep it from happening.
      LOG.warn("The last event on record could not be read", e);
      return Optional.empty();
    }
  }

  /** Nightbell runs again, or for the first time. */
  public void started(Optional<TrailEvent> before) {
    tell(
        before
            .map(Presence::again)
            .orElseGet(() -> Entry.of(Kind.STARTED, "Nightbell runs for the first time.")));
  }

  private static Entry again(TrailEvent before) {
    Instant since = before.at();
    boolean inOrder = before.entry().kind() == Kind.STOPPED;
    String text =
        inOrder
            ? "Nightbell runs again. It had been stopped in order."
            : "Nightbell runs again. It had not been stopped in order: the last thing on record"
                + " is the event before.";
    return new Entry(
        Kind.STARTED,
        Actor.NIGHTBELL,
        null,
        text,
        Map.of(Outage.SINCE, since.toString(), "inOrder", String.valueOf(inOrder)));
  }

  /** Nightbell is being stopped in order. */
  public void stopping() {
    tell(Entry.of(Kind.STOPPED, "Nightbell is stopped in order."));
  }

  private void tell(Entry entry) {
    try {
      engine
          .note(null, null, entry)
          .toCompletableFuture()
          .orTimeout(SECONDS, TimeUnit.SECONDS)
          .join();
    } catch (RuntimeException e) {
      // An edge: what cannot be written down now must keep nothing from starting or stopping.
      LOG.warn("Could not be put on record: {}", entry.text(), e);
    }
  }
}
