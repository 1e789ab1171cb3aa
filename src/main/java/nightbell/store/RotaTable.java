package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.engine.rota.Kept;
import nightbell.engine.rota.Rota;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Records of one sort that change who is on call. A row is added once and ended at most once. */
abstract class RotaTable<T> implements Rota.Shelf<T>, RowMapper<Kept<T>> {
  final Handle db;
  private final String table;
  private final String mark;
  private final Runnable raise;

  /**
   * Reads and writes one table.
   *
   * @param mark the letter that its ids begin with
   * @param raise by which other processes see that something changed
   */
  RotaTable(Handle db, String table, String mark, Runnable raise) {
    this.db = db;
    this.table = table;
    this.mark = mark;
    this.raise = raise;
  }

  List<Kept<T>> list() {
    Query query = db.createQuery("SELECT * FROM " + table + " ORDER BY number");
    return SpoiltRows.leftOut(query, table, "number", this);
  }

  @Override
  public Optional<Kept<T>> find(String id) {
    return db.createQuery("SELECT * FROM " + table + " WHERE number = ?")
        .bind(0, RotaIds.number(mark, id))
        .map(this)
        .findOne();
  }

  @Override
  public List<Kept<T>> live(Instant from, Instant to) {
    String where = " WHERE ended_at IS NULL AND begins_at < :to AND ends_at > :from";
    Query query = db.createQuery("SELECT * FROM " + table + where + " ORDER BY number");
    return SpoiltRows.leftOut(query.bind("from", from).bind("to", to), table, "number", this);
  }

  @Override
  public boolean end(String id, Instant at, String by) {
    String set = " SET ended_at = ?, ended_by = ? WHERE number = ? AND ended_at IS NULL";
    boolean ended =
        db.createUpdate("UPDATE " + table + set)
                .bind(0, at)
                .bind(1, Cells.fit(by, 200))
                .bind(2, RotaIds.number(mark, id))
                .execute()
            == 1;
    if (ended) {
      raise.run();
    }
    return ended;
  }
}
