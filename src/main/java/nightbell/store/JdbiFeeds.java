package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.audit.Entry;
import nightbell.engine.Feed;
import nightbell.engine.Feeds;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps links to calendars, each call in a transaction of its own. */
final class JdbiFeeds implements Feeds {
  private final Jdbi jdbi;

  JdbiFeeds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Feed feed, Entry entry) {
    jdbi.useTransaction(
        db -> {
          new FeedTable(db).insert(feed);
          append(db, feed.at(), entry);
        });
  }

  @Override
  public Optional<Feed> live(String tokenHash) {
    return jdbi.withHandle(db -> new FeedTable(db).live(tokenHash));
  }

  @Override
  public List<Feed> list() {
    return jdbi.withHandle(db -> new FeedTable(db).list());
  }

  @Override
  public boolean revoke(String id, Instant at, String by, Entry entry) {
    return jdbi.inTransaction(
        db -> {
          boolean revoked = new FeedTable(db).revoke(id, at, by);
          if (revoked) {
            append(db, at, entry);
          }
          return revoked;
        });
  }

  private static void append(Handle db, Instant at, Entry entry) {
    CounterTable counters = new CounterTable(db);
    TrailTable trail = new TrailTable(db, counters);
    trail.append(at, null, null, entry);
    trail.flush();
    counters.flush();
  }
}
