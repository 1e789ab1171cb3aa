package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nightbell.alert.ClientId;
import nightbell.audit.Chained;
import nightbell.audit.Kind;
import nightbell.audit.Seal;
import nightbell.audit.TrailEvent;
import nightbell.audit.Verdict;
import org.jspecify.annotations.Nullable;

/** The record of everything, to be read, sealed and proven. Thread-safe. */
public interface Trail {

  /** Events, oldest first, as the filter says. */
  List<TrailEvent> events(Filter filter);

  /** Gives each event of a span, oldest first, with what binds it; keeps none in memory. */
  void each(Span span, Consumer<Chained> reader);

  /** Every seal that is remembered, oldest first. */
  List<Seal> seals();

  /** Remembers the trail's end, in the database and outside of it; empty if nothing was added. */
  Optional<Seal> seal(Instant now);

  /**
   * Holds the whole trail against its links and every seal. Takes a while for a long one.
   *
   * @param kept more seals, which somebody else kept
   */
  Verdict verify(List<Seal> kept);

  /** From the first instant on and before the second; null is open. */
  record Span(@Nullable Instant from, @Nullable Instant to) {
    /** All of it. */
    public static final Span ALL = new Span(null, null);
  }

  /**
   * Which events; null means any.
   *
   * @param after only numbers above this one, for paging
   */
  record Filter(
      Span span,
      @Nullable Kind kind,
      @Nullable String actor,
      @Nullable ClientId client,
      long after,
      int limit) {
    /** The same of this client only; null for any. */
    public Filter of(@Nullable ClientId other) {
      return new Filter(span, kind, actor, other, after, limit);
    }
  }
}
