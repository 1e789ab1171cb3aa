package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import nightbell.alert.ClientId;
import nightbell.engine.rota.Kept;
import nightbell.oncall.Away;
import nightbell.oncall.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Absences. A row is added once and ended at most once. */
final class AwayTable extends RotaTable<Away> {
  private static final String MARK = "a";

  AwayTable(Handle db, Runnable raise) {
    super(db, "away", MARK, raise);
  }

  @Override
  public void insert(@Nullable ClientId client, Away away) {
    String sql =
        """
        INSERT INTO away (number, client, person, begins_at, ends_at, author, at, reason,
          source)
        VALUES (:number, :client, :person, :begins_at, :ends_at, :author, :at, :reason,
          :source)""";
    db.createUpdate(sql)
        .bind("number", RotaIds.number(MARK, away.id()))
        .bind("client", Cells.idOrNull(client))
        .bind("person", away.person().value())
        .bind("begins_at", away.from())
        .bind("ends_at", away.to())
        .bind("author", Cells.fit(away.by(), 200))
        .bind("at", away.at())
        .bind("reason", Cells.fit(away.reason(), 4000))
        .bind("source", away.source())
        .execute();
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
            row.getString("reason"),
            row.getString("source"));
    return new Kept<>(
        Cells.clientOrNull(row),
        away,
        Cells.instantOrNull(row, "ended_at"),
        row.getString("ended_by"));
  }
}
