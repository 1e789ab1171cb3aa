package nightbell.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nightbell.audit.Chain;
import nightbell.audit.Chained;
import nightbell.audit.Proof;
import nightbell.audit.Seal;
import nightbell.audit.TrailEvent;
import nightbell.audit.Verdict;
import nightbell.audit.Written;
import nightbell.engine.Trail;

/** A trail in memory. */
final class FakeTrail implements Trail {
  final List<TrailEvent> events = new ArrayList<>();
  final List<Seal> seals = new ArrayList<>();

  @Override
  public List<TrailEvent> events(Filter filter) {
    return events.stream()
        .filter(event -> event.seq() > filter.after())
        .filter(event -> filter.kind() == null || event.entry().kind() == filter.kind())
        .filter(
            event -> filter.actor() == null || event.entry().actor().name().equals(filter.actor()))
        .limit(filter.limit())
        .toList();
  }

  @Override
  public void each(Span span, Consumer<Chained> reader) {
    String head = Chain.START;
    for (TrailEvent event : events) {
      Chained next = Chained.after(head, Written.of(event), "salt");
      reader.accept(next);
      head = String.valueOf(next.link());
    }
  }

  @Override
  public List<Seal> seals() {
    return seals;
  }

  @Override
  public Optional<Seal> seal(Instant now) {
    return Optional.empty();
  }

  @Override
  public Verdict verify(List<Seal> kept) {
    List<Seal> all = new ArrayList<>(seals);
    all.addAll(kept);
    Proof proof = new Proof(all);
    each(Span.ALL, proof::take);
    return proof.verdict();
  }
}
