package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.engine.accounts.Session;
import nightbell.engine.accounts.SessionRecords;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Keeps browser sessions. What begins and ends is forced to the disk, so that none comes back after
 * a power cut; when one was seen is not.
 */
final class JdbiSessions implements SessionRecords {
  private final Jdbi jdbi;
  private final Durable durable;

  JdbiSessions(Jdbi jdbi, boolean embedded) {
    this.jdbi = jdbi;
    this.durable = new Durable(jdbi, embedded);
  }

  @Override
  public void add(Session session) {
    var unused =
        durable.change(
            db -> {
              new SessionTable(db).insert(session);
              return true;
            });
  }

  @Override
  public Optional<Session> find(String hash) {
    return jdbi.withHandle(db -> new SessionTable(db).find(hash));
  }

  @Override
  public List<Session> list() {
    return jdbi.withHandle(db -> new SessionTable(db).list());
  }

  @Override
  public void seen(String hash, Instant at) {
    jdbi.useHandle(db -> new SessionTable(db).seen(hash, at));
  }

  @Override
  public boolean end(String hash) {
    return durable.change(db -> new SessionTable(db).delete(hash));
  }

  @Override
  public int endAll(@Nullable String account, @Nullable String kept) {
    return durable.change(db -> new SessionTable(db).deleteOf(account, kept));
  }

  @Override
  public void forget(Instant seen, Instant began) {
    jdbi.useHandle(db -> new SessionTable(db).deleteBefore(seen, began));
  }
}
