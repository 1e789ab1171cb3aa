package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nightbell.audit.Entry;
import nightbell.engine.Feed;
import nightbell.engine.Feeds;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Keeps links to calendars, each call in a transaction of its own. What is changed survives a power
 * cut.
 */
final class JdbiFeeds implements Feeds {
  private final Jdbi jdbi;
  private final boolean embedded;

  JdbiFeeds(Jdbi jdbi, boolean embedded) {
    this.jdbi = jdbi;
    this.embedded = embedded;
  }

  @Override
  public void add(Feed feed, Entry entry) {
    var unused =
        change(
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
    return change(
        db -> {
          boolean revoked = new FeedTable(db).revoke(id, at, by);
          if (revoked) {
            append(db, at, entry);
          }
          return revoked;
        });
  }

  private boolean change(Predicate<Handle> work) {
    try {
      boolean changed = jdbi.inTransaction(work::test);
      if (embedded) {
        jdbi.useHandle(db -> db.execute("CHECKPOINT SYNC"));
      }
      return changed;
    } catch (JdbiException e) {
      throw Conflicts.of(e);
    }
  }

  private static void append(Handle db, Instant at, Entry entry) {
    CounterTable counters = new CounterTable(db);
    TrailTable trail = new TrailTable(db, counters);
    trail.append(at, null, null, entry);
    trail.flush();
    counters.flush();
  }
}
