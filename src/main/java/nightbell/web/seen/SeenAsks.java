package nightbell.web.seen;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.engine.Ask;
import nightbell.engine.Asks;

/**
 * Questions that were put in the name of clients in sight. Contacts are known by their person and
 * address, which only the matrices tell, so all of them are given. Thread-safe.
 */
record SeenAsks(Asks all, Supplier<Rights> sight) implements Asks {
  private static final Comparator<Ask> NEWEST = Comparator.comparing(Ask::at).reversed();

  @Override
  public Optional<Ask> ask(String name) {
    return seen(all.ask(name));
  }

  @Override
  public Optional<Ask> byToken(String tokenHash) {
    return seen(all.byToken(tokenHash));
  }

  @Override
  public List<Ask> due(Instant at, int limit) {
    Rights rights = sight.get();
    return all.due(at, limit).stream().filter(ask -> rights.sees(ask.client())).toList();
  }

  @Override
  public List<Ask> asks(Filter filter) {
    return Merged.list(
        sight.get(),
        filter.client(),
        client -> all.asks(filter.of(client)),
        NEWEST,
        filter.limit());
  }

  @Override
  public List<Contact> contacts() {
    return all.contacts();
  }

  private Optional<Ask> seen(Optional<Ask> ask) {
    Rights rights = sight.get();
    return ask.filter(one -> rights.sees(one.client()));
  }
}
