package nightbell.store;

import java.time.Instant;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.Records.Rejected;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The newest bodies that no format could read, cut to what the table holds. Older ones are
 * forgotten, so that a sender that never sends anything else cannot fill the disk; their counts and
 * the entries on record stay.
 */
final class RejectedTable {
  /** How many are kept; a few more stand there until the next clearing. */
  static final int KEPT = 2000;

  private static final int CLEARED_EVERY = 100;
  private final Handle db;

  RejectedTable(Handle db) {
    this.db = db;
  }

  void insert(@Nullable ClientId client, String format, String why, String body, Instant at) {
    long id =
        db.createUpdate(
                "INSERT INTO rejected (at, client, format, why, body) VALUES (?, ?, ?, ?, ?)")
            .bind(0, at)
            .bind(1, Cells.idOrNull(client))
            .bind(2, Cells.fit(format, 100))
            .bind(3, Cells.fit(why, 4000))
            .bind(4, Cells.fit(body, 1_000_000))
            .executeAndReturnGeneratedKeys("id")
            .mapTo(long.class)
            .one();
    if (id % CLEARED_EVERY == 0) {
      db.createUpdate("DELETE FROM rejected WHERE id <= ?").bind(0, id - KEPT).execute();
    }
  }

  List<Rejected> list(int limit, long before) {
    String sql = "SELECT * FROM rejected WHERE id < ? ORDER BY id DESC FETCH FIRST ? ROWS ONLY";
    return db.createQuery(sql)
        .bind(0, before)
        .bind(1, limit)
        .map(
            (row, context) ->
                new Rejected(
                    row.getLong("id"),
                    Cells.instant(row, "at"),
                    Cells.clientOrNull(row),
                    row.getString("format"),
                    row.getString("why"),
                    row.getString("body")))
        .list();
  }
}
