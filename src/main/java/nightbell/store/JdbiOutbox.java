package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.audit.Entry;
import nightbell.engine.Notice;
import nightbell.engine.Outbox;
import nightbell.engine.Store;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Keeps notices, each call in a transaction of its own. */
final class JdbiOutbox implements Outbox {
  private final Jdbi jdbi;

  JdbiOutbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean add(Notice notice, @Nullable Entry entry) {
    if (notice(notice.name()).isPresent()) {
      return false;
    }
    try {
      jdbi.useTransaction(
          db -> {
            new NoticeTable(db).insert(notice);
            append(db, notice, entry, notice.at());
          });
      return true;
    } catch (JdbiException e) {
      RuntimeException told = Conflicts.of(e);
      if (told instanceof Store.Conflict && notice(notice.name()).isPresent()) {
        return false;
      }
      throw told;
    }
  }

  @Override
  public Optional<Notice> notice(String name) {
    return jdbi.withHandle(db -> new NoticeTable(db).find(name));
  }

  @Override
  public List<Notice> due(Instant at, int limit) {
    return jdbi.withHandle(db -> new NoticeTable(db).due(at, limit));
  }

  @Override
  public boolean update(Notice notice, int before, @Nullable Entry entry, Instant at) {
    return jdbi.inTransaction(
        db -> {
          boolean won = new NoticeTable(db).update(notice, before);
          if (won) {
            append(db, notice, entry, at);
          }
          return won;
        });
  }

  private static void append(Handle db, Notice notice, @Nullable Entry entry, Instant at) {
    if (entry != null) {
      CounterTable counters = new CounterTable(db);
      TrailTable trail = new TrailTable(db, counters);
      trail.append(at, notice.client(), null, entry);
      trail.flush();
      counters.flush();
    }
  }
}
