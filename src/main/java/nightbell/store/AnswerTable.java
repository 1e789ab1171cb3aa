package nightbell.store;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Answers given to events with an outside name, so that the same event again gets the same one. */
final class AnswerTable {
  private final Handle db;

  AnswerTable(Handle db) {
    this.db = db;
  }

  Optional<String> find(String name) {
    return db.createQuery("SELECT answer FROM answered WHERE name = ?")
        .bind(0, Cells.fit(name, 600))
        .mapTo(String.class)
        .findOne();
  }

  void insert(String name, String answer, Instant at) {
    db.createUpdate("INSERT INTO answered (name, answer, at) VALUES (?, ?, ?)")
        .bind(0, Cells.fit(name, 600))
        .bind(1, Cells.fit(answer, 100_000))
        .bind(2, at)
        .execute();
  }
}
