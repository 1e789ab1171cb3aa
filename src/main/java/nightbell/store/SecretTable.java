package nightbell.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Secrets that all processes on this database share; one that is there is never replaced. */
final class SecretTable {
  private final Handle db;

  SecretTable(Handle db) {
    this.db = db;
  }

  Optional<String> find(String name) {
    return db.createQuery("SELECT secret FROM secret WHERE name = ?")
        .bind(0, name)
        .mapTo(String.class)
        .findOne();
  }

  void insert(String name, String secret) {
    db.createUpdate("INSERT INTO secret (name, secret) VALUES (?, ?)")
        .bind(0, name)
        .bind(1, secret)
        .execute();
  }
}
