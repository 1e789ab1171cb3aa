package nightbell.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.engine.Store;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps decisions in H2 or PostgreSQL. Transactions are READ COMMITTED, both databases' default;
 * versions, locks and unique keys keep two of them from deciding the same thing twice.
 */
final class JdbiStore implements Store {
  private final Jdbi jdbi;
  private final boolean embedded;
  private final SyncTimes syncs;

  /** An embedded database has no writer but this process. */
  private final @Nullable KnownIncidents known;

  JdbiStore(Jdbi jdbi, boolean embedded, SyncTimes syncs) {
    this.jdbi = jdbi;
    this.embedded = embedded;
    this.syncs = syncs;
    this.known = embedded ? new KnownIncidents() : null;
  }

  @Override
  public <T> T transact(Function<Session, T> work) {
    Collection<Incident> written = new ArrayList<>();
    boolean done = false;
    try {
      T result =
          jdbi.inTransaction(
              db -> {
                JdbiSession session = new JdbiSession(db, known);
                T worked = work.apply(session);
                session.flush();
                written.addAll(session.written());
                return worked;
              });
      done = true;
      return result;
    } catch (JdbiException e) {
      throw Conflicts.of(e);
    } finally {
      if (known != null) {
        remember(known, written, done);
      }
    }
  }

  private static void remember(KnownIncidents known, Collection<Incident> written, boolean done) {
    if (done) {
      known.committed(written);
    } else {
      known.forget();
    }
  }

  private <T> T with(Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException e) {
      throw Conflicts.of(e);
    }
  }

  @Override
  public void sync() {
    if (embedded) {
      syncs.measure(() -> with(db -> db.execute("CHECKPOINT SYNC")));
    }
  }

  @Override
  public boolean claim(PageId page, String node, String tokenHash, Instant at) {
    return with(db -> new PageQueue(db).claim(page, node, tokenHash, at));
  }

  @Override
  public List<Sent> sentTo(String address, Instant since, Instant until) {
    return with(db -> new PageQueue(db).sentTo(address, since, until));
  }

  @Override
  public List<Page> queued(int limit) {
    return with(db -> new PageQueue(db).queued(limit));
  }

  @Override
  public List<Page> stuck(@Nullable String node, Instant begunBefore) {
    return with(db -> new PageQueue(db).stuck(node, begunBefore));
  }

  @Override
  public List<IncidentNumber> due(Instant at, int limit) {
    return with(db -> new IncidentTable(db).due(at, limit));
  }

  @Override
  public List<Deadline> deadlines() {
    return with(db -> new IncidentTable(db).deadlines());
  }
}
