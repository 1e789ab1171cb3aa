package nightbell.web.seen;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.engine.Gap;
import nightbell.engine.Gaps;

/** The gaps of clients in sight. Thread-safe. */
record SeenGaps(Gaps all, Supplier<Rights> sight) implements Gaps {

  @Override
  public List<Gap> gaps(Filter filter) {
    return Merged.list(
        sight.get(),
        filter.client(),
        client -> all.gaps(filter.of(client)),
        Comparator.comparingLong(Gap::id).reversed(),
        filter.limit());
  }

  @Override
  public List<Left> open(ClientId client) {
    return sight.get().sees(client) ? all.open(client) : List.of();
  }

  @Override
  public void close(List<Gap> gaps, int version, Instant at) {
    Rights rights = sight.get();
    all.close(gaps.stream().filter(gap -> rights.sees(gap.client())).toList(), version, at);
  }
}
