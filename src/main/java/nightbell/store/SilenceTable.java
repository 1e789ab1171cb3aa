package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.rota.Kept;
import nightbell.matrix.silence.Match;
import nightbell.matrix.silence.Repeat;
import nightbell.matrix.silence.Silence;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Silences. A row is added once and ended at most once. */
final class SilenceTable implements RowMapper<Kept<Silence>> {
  private static final String MARK = "s";
  private final Handle db;

  SilenceTable(Handle db) {
    this.db = db;
  }

  void insert(Silence silence) {
    String sql =
        """
        INSERT INTO silence (number, client, matches, windows, begins_at, ends_at, author, at,
          reason)
        VALUES (:number, :client, :matches, :windows, :begins_at, :ends_at, :author, :at,
          :reason)""";
    Repeat repeat = silence.repeat();
    db.createUpdate(sql)
        .bind("number", RotaIds.number(MARK, silence.id()))
        .bind("client", silence.client().value())
        .bind("matches", Json.write(silence.match()))
        .bind("windows", repeat == null ? null : Json.write(repeat))
        .bind("begins_at", silence.from())
        .bind("ends_at", silence.to())
        .bind("author", Cells.fit(silence.by(), 200))
        .bind("at", silence.at())
        .bind("reason", Cells.fit(silence.reason(), 4000))
        .execute();
  }

  List<Kept<Silence>> list() {
    return db.createQuery("SELECT * FROM silence ORDER BY number").map(this).list();
  }

  List<Kept<Silence>> live(ClientId client, Instant now) {
    String sql =
        """
        SELECT * FROM silence WHERE client = ? AND ended_at IS NULL AND ends_at > ?
        ORDER BY number""";
    return db.createQuery(sql).bind(0, client.value()).bind(1, now).map(this).list();
  }

  boolean end(String id, Instant at, String by) {
    String sql =
        "UPDATE silence SET ended_at = ?, ended_by = ? WHERE number = ? AND ended_at IS NULL";
    return db.createUpdate(sql)
            .bind(0, at)
            .bind(1, Cells.fit(by, 200))
            .bind(2, RotaIds.number(MARK, id))
            .execute()
        == 1;
  }

  @Override
  public Kept<Silence> map(ResultSet row, StatementContext context) throws SQLException {
    ClientId client = new ClientId(row.getString("client"));
    Silence silence =
        new Silence(
            MARK + row.getLong("number"),
            client,
            Json.read(row.getString("matches"), Match.class),
            Cells.instant(row, "begins_at"),
            Cells.instant(row, "ends_at"),
            repeat(row.getString("windows")),
            row.getString("author"),
            Cells.instant(row, "at"),
            row.getString("reason"));
    return new Kept<>(
        client, silence, Cells.instantOrNull(row, "ended_at"), row.getString("ended_by"));
  }

  private static @Nullable Repeat repeat(@Nullable String json) {
    return json == null ? null : Json.read(json, Repeat.class);
  }
}
