package nightbell.web.seen;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.audit.Entry;
import nightbell.engine.rota.Feed;
import nightbell.engine.rota.Feeds;
import nightbell.web.Whose;

/** Links to calendars of clients in sight. A link's secret is a right of its own. Thread-safe. */
record SeenFeeds(Feeds all, Supplier<Rights> sight) implements Feeds {

  @Override
  public void add(Feed feed, Entry entry) {
    if (!sight.get().sees(feed.client())) {
      throw Whose.stranger();
    }
    all.add(feed, entry);
  }

  @Override
  public Optional<Feed> live(String tokenHash) {
    return all.live(tokenHash);
  }

  @Override
  public List<Feed> list() {
    Rights rights = sight.get();
    return all.list().stream().filter(feed -> rights.sees(feed.client())).toList();
  }

  @Override
  public boolean revoke(String id, Instant at, String by, Entry entry) {
    boolean seen = list().stream().anyMatch(feed -> feed.id().equals(id));
    return seen && all.revoke(id, at, by, entry);
  }
}
