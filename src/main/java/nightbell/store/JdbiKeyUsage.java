package nightbell.store;

import java.time.Instant;
import java.util.List;
import nightbell.engine.KeyUsage;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Keeps a row for each key and minute, for about a day, each call in a transaction of its own. */
final class JdbiKeyUsage implements KeyUsage {
  private final Jdbi jdbi;

  JdbiKeyUsage(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(List<Minute> minutes) {
    jdbi.useTransaction(db -> minutes.forEach(minute -> add(db, minute)));
  }

  private static void add(Handle db, Minute minute) {
    String more =
        """
        UPDATE key_use SET alerts = alerts + :alerts, limited = limited + :limited
        WHERE key_id = :key AND at = :at""";
    String first =
        """
        INSERT INTO key_use (key_id, at, alerts, limited) VALUES (:key, :at, :alerts, :limited)""";
    if (run(db, more, minute) == 0) {
      run(db, first, minute);
    }
    used(db, "last_used_at", minute.key(), minute.last());
    Instant former = minute.former();
    if (former != null) {
      used(db, "former_used_at", minute.key(), former);
    }
  }

  private static int run(Handle db, String sql, Minute minute) {
    return db.createUpdate(sql)
        .bind("alerts", minute.alerts())
        .bind("limited", minute.limited())
        .bind("key", minute.key())
        .bind("at", minute.at())
        .execute();
  }

  private static void used(Handle db, String column, String key, Instant at) {
    String sql =
        "UPDATE intake_key SET %1$s = :at WHERE id = :key AND (%1$s IS NULL OR %1$s < :at)";
    db.createUpdate(sql.formatted(column)).bind("at", at).bind("key", key).execute();
  }

  @Override
  public List<Total> totals(Instant hour, Instant day) {
    String sql =
        """
        SELECT k.id, k.last_used_at, k.former_used_at,
          COALESCE(SUM(CASE WHEN u.at >= :hour THEN u.alerts ELSE 0 END), 0) AS in_hour,
          COALESCE(SUM(u.alerts), 0) AS in_day, COALESCE(SUM(u.limited), 0) AS limited
        FROM intake_key k LEFT JOIN key_use u ON u.key_id = k.id AND u.at >= :day
        WHERE k.last_used_at IS NOT NULL
        GROUP BY k.id, k.last_used_at, k.former_used_at""";
    return jdbi.withHandle(
        db ->
            db.createQuery(sql)
                .bind("hour", hour)
                .bind("day", day)
                .map(
                    (row, context) ->
                        new Total(
                            row.getString("id"),
                            Cells.instantOrNull(row, "last_used_at"),
                            Cells.instantOrNull(row, "former_used_at"),
                            row.getLong("in_hour"),
                            row.getLong("in_day"),
                            row.getLong("limited")))
                .list());
  }

  @Override
  public void forget(Instant before) {
    jdbi.useHandle(
        db -> db.createUpdate("DELETE FROM key_use WHERE at < ?").bind(0, before).execute());
  }
}
