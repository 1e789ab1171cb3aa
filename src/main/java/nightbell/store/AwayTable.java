package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.Kept;
import nightbell.oncall.Away;
import nightbell.oncall.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Absences. A row is added once and ended at most once. */
final class AwayTable implements RowMapper<Kept<Away>> {
  private static final String MARK = "a";
  private final Handle db;

  AwayTable(Handle db) {
    this.db = db;
  }

  void insert(@Nullable ClientId client, Away away) {
    String sql =
        """
        INSERT INTO away (number, client, person, begins_at, ends_at, author, at, reason)
        VALUES (:number, :client, :person, :begins_at, :ends_at, :author, :at, :reason)""";
    db.createUpdate(sql)
        .bind("number", RotaIds.number(MARK, away.id()))
        .bind("client", Cells.idOrNull(client))
        .bind("person", away.person().value())
        .bind("begins_at", away.from())
        .bind("ends_at", away.to())
        .bind("author", Cells.fit(away.by(), 200))
        .bind("at", away.at())
        .bind("reason", Cells.fit(away.reason(), 4000))
        .execute();
  }

  List<Kept<Away>> list() {
    return db.createQuery("SELECT * FROM away ORDER BY number").map(this).list();
  }

  List<Kept<Away>> live(Instant from, Instant to) {
    String sql =
        """
        SELECT * FROM away
        WHERE ended_at IS NULL AND begins_at < :to AND ends_at > :from ORDER BY number""";
    return db.createQuery(sql).bind("from", from).bind("to", to).map(this).list();
  }

  boolean end(String id, Instant at, String by) {
    String sql = "UPDATE away SET ended_at = ?, ended_by = ? WHERE number = ? AND ended_at IS NULL";
    return db.createUpdate(sql)
            .bind(0, at)
            .bind(1, Cells.fit(by, 200))
            .bind(2, RotaIds.number(MARK, id))
            .execute()
        == 1;
  }

  @Override
  public Kept<Away> map(ResultSet row, StatementContext context) throws SQLException {
    Away away =
        new Away(
            MARK + row.getLong("number"),
            new PersonId(row.getString("person")),
            Cells.instant(row, "begins_at"),
            Cells.instant(row, "ends_at"),
            row.getString("author"),
            Cells.instant(row, "at"),
            row.getString("reason"));
    return new Kept<>(
        Cells.clientOrNull(row),
        away,
        Cells.instantOrNull(row, "ended_at"),
        row.getString("ended_by"));
  }
}
