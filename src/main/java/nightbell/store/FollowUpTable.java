package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.engine.morning.DebriefRecords.Filter;
import nightbell.engine.morning.FollowUp;
import nightbell.oncall.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Follow-ups. A row is added once, changed while it is open, and closed at most once. */
final class FollowUpTable implements RowMapper<FollowUp> {
  private static final String INSERT =
      """
      INSERT INTO follow_up (number, incident, client, text, owner, due, at, author, outcome)
      VALUES (:number, :incident, :client, :text, :owner, :due, :at, :author, '')""";
  private static final String UPDATE =
      """
      UPDATE follow_up SET text = :text, owner = :owner, due = :due, closed_at = :closed_at,
        closed_by = :closed_by, outcome = :outcome
      WHERE number = :number AND closed_at IS NULL""";

  private final Handle db;

  FollowUpTable(Handle db) {
    this.db = db;
  }

  Optional<FollowUp> find(long number) {
    return db.createQuery("SELECT * FROM follow_up WHERE number = ?")
        .bind(0, number)
        .map(this)
        .findOne();
  }

  List<FollowUp> list(Filter filter) {
    Where where =
        new Where()
            .and("number > :after", "after", filter.after())
            .and("(closed_at IS NULL) = :open", "open", filter.open())
            .and("client = :client", "client", Cells.idOrNull(filter.client()))
            .and("owner = :owner", "owner", Cells.idOrNull(filter.owner()))
            .and(
                "incident = :incident",
                "incident",
                filter.incident() == null ? null : filter.incident().value());
    String sql = "SELECT * FROM follow_up" + where.sql() + " ORDER BY number";
    return where
        .bind(db.createQuery(sql + " FETCH FIRST :limit ROWS ONLY"))
        .bind("limit", filter.limit())
        .map(this)
        .list();
  }

  void insert(FollowUp followUp) {
    db.createUpdate(INSERT)
        .bind("number", followUp.number())
        .bind("incident", followUp.incident().value())
        .bind("client", followUp.client().value())
        .bind("text", Cells.fit(followUp.text(), 4000))
        .bind("owner", followUp.owner().value())
        .bind("due", followUp.due())
        .bind("at", followUp.at())
        .bind("author", Cells.fit(followUp.by(), 200))
        .execute();
  }

  void update(FollowUp followUp) {
    db.createUpdate(UPDATE)
        .bind("number", followUp.number())
        .bind("text", Cells.fit(followUp.text(), 4000))
        .bind("owner", followUp.owner().value())
        .bind("due", followUp.due())
        .bind("closed_at", followUp.closedAt())
        .bind("closed_by", Cells.fitOrNull(followUp.closedBy(), 200))
        .bind("outcome", Cells.fit(followUp.outcome(), 4000))
        .execute();
  }

  @Override
  public FollowUp map(ResultSet row, StatementContext context) throws SQLException {
    return new FollowUp(
        row.getLong("number"),
        new IncidentNumber(row.getInt("incident")),
        new ClientId(row.getString("client")),
        row.getString("text"),
        new PersonId(row.getString("owner")),
        row.getObject("due", LocalDate.class),
        Cells.instant(row, "at"),
        row.getString("author"),
        Cells.instantOrNull(row, "closed_at"),
        row.getString("closed_by"),
        row.getString("outcome"));
  }
}
