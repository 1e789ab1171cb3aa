package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import nightbell.alert.ClientId;
import nightbell.engine.rota.Kept;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.ScheduleOverride;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Overrides. A row is added once and ended at most once. */
final class OverrideTable extends RotaTable<ScheduleOverride> {
  private static final String MARK = "o";

  OverrideTable(Handle db, Runnable raise) {
    super(db, "schedule_override", MARK, raise);
  }

  @Override
  public void insert(@Nullable ClientId client, ScheduleOverride override) {
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
        .bind("person", Cells.idOrNull(override.person()))
        .bind("replaces", Cells.idOrNull(override.replaces()))
        .bind("begins_at", override.from())
        .bind("ends_at", override.to())
        .bind("author", Cells.fit(override.by(), 200))
        .bind("at", override.at())
        .bind("reason", Cells.fit(override.reason(), 4000))
        .execute();
  }

  @Override
  public Kept<ScheduleOverride> map(ResultSet row, StatementContext context) throws SQLException {
    String person = row.getString("person");
    String replaces = row.getString("replaces");
    ScheduleOverride override =
        new ScheduleOverride(
            MARK + row.getLong("number"),
            new ScheduleId(row.getString("schedule")),
            person == null ? null : new PersonId(person),
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
