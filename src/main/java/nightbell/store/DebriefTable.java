package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.engine.morning.Cause;
import nightbell.engine.morning.Debrief;
import nightbell.engine.morning.Worth;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** What was said of incidents afterwards: at most one row for each. */
final class DebriefTable implements RowMapper<Debrief> {
  private static final String UPDATE =
      """
      UPDATE debrief SET cause = :cause, cause_note = :cause_note, worth = :worth,
        went_well = :went_well, to_improve = :to_improve, reviewed_at = :reviewed_at,
        reviewed_by = :reviewed_by
      WHERE incident = :incident""";
  private static final String INSERT =
      """
      INSERT INTO debrief (incident, client, cause, cause_note, worth, went_well, to_improve,
        reviewed_at, reviewed_by)
      VALUES (:incident, :client, :cause, :cause_note, :worth, :went_well, :to_improve,
        :reviewed_at, :reviewed_by)""";

  private final Handle db;

  DebriefTable(Handle db) {
    this.db = db;
  }

  Optional<Debrief> find(IncidentNumber incident) {
    return db.createQuery("SELECT * FROM debrief WHERE incident = ?")
        .bind(0, incident.value())
        .map(this)
        .findOne();
  }

  Set<IncidentNumber> reviewed(ClientId client) {
    String sql = "SELECT incident FROM debrief WHERE client = ? AND reviewed_at IS NOT NULL";
    return db.createQuery(sql).bind(0, client.value()).mapTo(Integer.class).stream()
        .map(IncidentNumber::new)
        .collect(Collectors.toSet());
  }

  void save(Debrief debrief) {
    if (write(UPDATE, debrief) == 0) {
      write(INSERT, debrief);
    }
  }

  private int write(String sql, Debrief debrief) {
    return db.createUpdate(sql)
        .bind("incident", debrief.incident().value())
        .bind("client", debrief.client().value())
        .bind("cause", Cells.wordOrNull(debrief.cause()))
        .bind("cause_note", Cells.fit(debrief.causeNote(), 4000))
        .bind("worth", Cells.wordOrNull(debrief.worth()))
        .bind("went_well", Cells.fit(debrief.wentWell(), 4000))
        .bind("to_improve", Cells.fit(debrief.toImprove(), 4000))
        .bind("reviewed_at", debrief.reviewedAt())
        .bind("reviewed_by", Cells.fitOrNull(debrief.reviewedBy(), 200))
        .execute();
  }

  @Override
  public Debrief map(ResultSet row, StatementContext context) throws SQLException {
    return new Debrief(
        new IncidentNumber(row.getInt("incident")),
        new ClientId(row.getString("client")),
        Cells.wordOrNull(row, "cause", Cause.class),
        row.getString("cause_note"),
        Cells.wordOrNull(row, "worth", Worth.class),
        row.getString("went_well"),
        row.getString("to_improve"),
        Cells.instantOrNull(row, "reviewed_at"),
        row.getString("reviewed_by"));
  }
}
