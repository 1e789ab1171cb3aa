package nightbell.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What the last page or list sent to a phone named, and which phones want no texts. */
final class ConversationTable {
  private final Handle db;

  ConversationTable(Handle db) {
    this.db = db;
  }

  void named(String address, String incidents, Instant at, Instant now) {
    // What is of the future was written before the clock was set back.
    String update =
        """
        UPDATE conversation SET named = CASE WHEN at <= :at OR at > :now THEN :named ELSE named END,
          at = CASE WHEN at <= :at OR at > :now THEN :at ELSE at END
        WHERE address = :address""";
    int changed =
        db.createUpdate(update)
            .bind("named", incidents)
            .bind("at", at)
            .bind("now", now)
            .bind("address", address)
            .execute();
    if (changed == 0) {
      db.createUpdate("INSERT INTO conversation (named, at, address) VALUES (?, ?, ?)")
          .bind(0, incidents)
          .bind(1, at)
          .bind(2, address)
          .execute();
    }
  }

  void optOut(String address, Instant at) {
    if (!isOptedOut(address)) {
      db.createUpdate("INSERT INTO opt_out (address, at) VALUES (?, ?)")
          .bind(0, address)
          .bind(1, at)
          .execute();
    }
  }

  void optIn(String address) {
    db.createUpdate("DELETE FROM opt_out WHERE address = ?").bind(0, address).execute();
  }

  void optInBefore(String address, Instant at) {
    db.createUpdate("DELETE FROM opt_out WHERE address = ? AND at < ?")
        .bind(0, address)
        .bind(1, at)
        .execute();
  }

  boolean isOptedOut(String address) {
    return db.createQuery("SELECT COUNT(*) FROM opt_out WHERE address = ?")
            .bind(0, address)
            .mapTo(int.class)
            .one()
        > 0;
  }

  String named(String address) {
    return db.createQuery("SELECT named FROM conversation WHERE address = ?")
        .bind(0, address)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }
}
