package nightbell.store;

import java.time.Instant;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.Records.Rejected;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Bodies that no format could read, cut to what the table holds. */
final class RejectedTable {
  private final Handle db;

  RejectedTable(Handle db) {
    this.db = db;
  }

  void insert(@Nullable ClientId client, String format, String why, String body, Instant at) {
    db.createUpdate("INSERT INTO rejected (at, client, format, why, body) VALUES (?, ?, ?, ?, ?)")
        .bind(0, at)
        .bind(1, Cells.idOrNull(client))
        .bind(2, Cells.fit(format, 100))
        .bind(3, Cells.fit(why, 4000))
        .bind(4, Cells.fit(body, 1_000_000))
        .execute();
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
