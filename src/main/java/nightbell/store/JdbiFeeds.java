package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.audit.Entry;
import nightbell.engine.rota.Feed;
import nightbell.engine.rota.Feeds;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps links to calendars. What is changed survives a power cut. */
final class JdbiFeeds implements Feeds {
  private final Jdbi jdbi;
  private final Durable durable;

  JdbiFeeds(Jdbi jdbi, boolean embedded) {
    this.jdbi = jdbi;
    this.durable = new Durable(jdbi, embedded);
  }

  @Override
  public void add(Feed feed, Entry entry) {
    var unused =
        durable.change(
            db -> {
              new FeedTable(db).insert(feed);
              append(db, feed.at(), entry);
              return true;
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
    return durable.change(
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
