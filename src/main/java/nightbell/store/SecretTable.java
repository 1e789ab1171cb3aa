package nightbell.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Secrets that all processes on this database share; one that is there is never replaced. */
final class SecretTable {
  private final Handle db;

  SecretTable(Handle db) {
    this.db = db;
  }

  /** The secret of this name; {@code fresh} if there was none yet. */
  static String shared(Jdbi jdbi, String name, String fresh) {
    Optional<String> known = jdbi.withHandle(db -> new SecretTable(db).find(name));
    if (known.isPresent()) {
      return known.get();
    }
    try {
      jdbi.useHandle(db -> new SecretTable(db).insert(name, fresh));
    } catch (JdbiException e) {
      // Another process may have been first to write it; if not, the error is real.
      return jdbi.withHandle(db -> new SecretTable(db).find(name)).orElseThrow(() -> e);
    }
    return fresh;
  }

  private Optional<String> find(String name) {
    return db.createQuery("SELECT secret FROM secret WHERE name = ?")
        .bind(0, name)
        .mapTo(String.class)
        .findOne();
  }

  private void insert(String name, String secret) {
    db.createUpdate("INSERT INTO secret (name, secret) VALUES (?, ?)")
        .bind(0, name)
        .bind(1, secret)
        .execute();
  }
}
