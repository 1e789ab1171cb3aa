package nightbell.web.seen;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.audit.Chained;
import nightbell.audit.Seal;
import nightbell.audit.TrailEvent;
import nightbell.audit.Verdict;
import nightbell.engine.Trail;
import nightbell.web.Refused;

/**
 * The trail of clients in sight. What concerns no client, and the proof, which is of the whole, are
 * for those only who see every client. Thread-safe.
 */
final class SeenTrail implements Trail {
  private final Trail all;
  private final Supplier<Rights> sight;

  SeenTrail(Trail all, Supplier<Rights> sight) {
    this.all = all;
    this.sight = sight;
  }

  @Override
  public List<TrailEvent> events(Filter filter) {
    return Merged.list(
        sight.get(),
        filter.client(),
        client -> all.events(filter.of(client)),
        Comparator.comparingLong(TrailEvent::seq),
        filter.limit());
  }

  @Override
  public void each(Span span, Consumer<Chained> reader) {
    whole().each(span, reader);
  }

  @Override
  public List<Seal> seals() {
    return whole().seals();
  }

  @Override
  public Optional<Seal> seal(Instant now) {
    return whole().seal(now);
  }

  @Override
  public Verdict verify(List<Seal> kept) {
    return whole().verify(kept);
  }

  private Trail whole() {
    if (!sight.get().seesAll()) {
      throw Refused.of(403, "The whole trail is for those only who see every client.");
    }
    return all;
  }
}
