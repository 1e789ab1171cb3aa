package nightbell.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightbell.alert.ClientId;
import nightbell.engine.IntakeCount;
import org.jdbi.v3.core.Handle;

/**
 * Counts of what came in. What a transaction adds is gathered and written once, in one order for
 * all, at {@link #flush}: a group of decisions costs one statement for each row.
 */
final class CountTable {
  private static final String ADD =
      """
      UPDATE intake_count SET alerts = alerts + :alerts
      WHERE on_day = :day AND client = :client AND key_id = :key AND format = :format
        AND result = :result""";
  private static final String INSERT =
      """
      INSERT INTO intake_count (on_day, client, key_id, format, result, alerts)
      VALUES (:day, :client, :key, :format, :result, :alerts)""";

  private final Handle db;
  private final Map<IntakeCount, Long> added = new TreeMap<>(IntakeCount.ORDER);

  CountTable(Handle db) {
    this.db = db;
  }

  void add(IntakeCount count) {
    added.merge(count, count.alerts(), Long::sum);
  }

  void flush() {
    added.forEach(
        (place, alerts) -> {
          if (write(ADD, place, alerts) == 0) {
            write(INSERT, place, alerts);
          }
        });
    added.clear();
  }

  List<IntakeCount> between(LocalDate from, LocalDate to) {
    return db
        .createQuery("SELECT * FROM intake_count WHERE on_day >= ? AND on_day <= ?")
        .bind(0, from)
        .bind(1, to)
        .map(
            (row, context) ->
                new IntakeCount(
                    row.getObject("on_day", LocalDate.class),
                    new ClientId(row.getString("client")),
                    row.getString("key_id"),
                    row.getString("format"),
                    row.getString("result"),
                    row.getLong("alerts")))
        .list()
        .stream()
        .sorted(IntakeCount.ORDER)
        .toList();
  }

  private int write(String sql, IntakeCount place, long alerts) {
    return db.createUpdate(sql)
        .bind("day", place.day())
        .bind("client", place.client().value())
        .bind("key", Cells.fit(place.key(), 100))
        .bind("format", Cells.fit(place.format(), 100))
        .bind("result", place.result())
        .bind("alerts", alerts)
        .execute();
  }
}
