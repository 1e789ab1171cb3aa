package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.engine.Kept;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.ScheduleOverride;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Overrides. A row is added once and ended at most once. */
final class OverrideTable implements RowMapper<Kept<ScheduleOverride>> {
  private static final String MARK = "o";
  private final Handle db;

  OverrideTable(Handle db) {
    this.db = db;
  }

  void insert(@Nullable ClientId client, ScheduleOverride override) {
    String sql =
        """
        INSERT INTO schedule_override (number, client, schedule, person, replaces, begins_at,
          ends_at, author, at, reason)
        VALUES (:number, :client, :schedule, :person, :replaces, :begins_at, :ends_at, :author,
          :at, :reason)""";
    db.createUpdate(sql)
        .bind("number", RotaIds.number(MARK, override.id()))
        .bind("client", Cells.idOrNull(client))
        .bind("schedule", override.schedule().value())
        .bind("person", override.person().value())
        .bind("replaces", Cells.idOrNull(override.replaces()))
        .bind("begins_at", override.from())
        .bind("ends_at", override.to())
        .bind("author", Cells.fit(override.by(), 200))
        .bind("at", override.at())
        .bind("reason", Cells.fit(override.reason(), 4000))
        .execute();
  }

  List<Kept<ScheduleOverride>> list() {
    return db.createQuery("SELECT * FROM schedule_override ORDER BY number").map(this).list();
  }

  List<Kept<ScheduleOverride>> live(Instant from, Instant to) {
    String sql =
        """
        SELECT * FROM schedule_override
        WHERE ended_at IS NULL AND begins_at < :to AND ends_at > :from ORDER BY number""";
    return db.createQuery(sql).bind("from", from).bind("to", to).map(this).list();
  }

  boolean end(String id, Instant at, String by) {
    String sql =
        """
        UPDATE schedule_override SET ended_at = ?, ended_by = ?
        WHERE number = ? AND ended_at IS NULL""";
    return db.createUpdate(sql)
            .bind(0, at)
            .bind(1, Cells.fit(by, 200))
            .bind(2, RotaIds.number(MARK, id))
            .execute()
        == 1;
  }

  @Override
  public Kept<ScheduleOverride> map(ResultSet row, StatementContext context) throws SQLException {
    String replaces = row.getString("replaces");
    ScheduleOverride override =
        new ScheduleOverride(
            MARK + row.getLong("number"),
            new ScheduleId(row.getString("schedule")),
            new PersonId(row.getString("person")),
            replaces == null ? null : new PersonId(replaces),
            Cells.instant(row, "begins_at"),
            Cells.instant(row, "ends_at"),
            row.getString("author"),
            Cells.instant(row, "at"),
            row.getString("reason"));
    return new Kept<>(
        Cells.clientOrNull(row),
        override,
        Cells.instantOrNull(row, "ended_at"),
        row.getString("ended_by"));
  }
}
