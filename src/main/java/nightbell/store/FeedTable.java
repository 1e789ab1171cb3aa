package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.engine.rota.Feed;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Links to calendars. A row is added once and revoked at most once. */
final class FeedTable implements RowMapper<Feed> {
  private final Handle db;

  FeedTable(Handle db) {
    this.db = db;
  }

  void insert(Feed feed) {
    String sql =
        """
        INSERT INTO feed (id, token_hash, client, schedule, person, author, at)
        VALUES (:id, :token_hash, :client, :schedule, :person, :author, :at)""";
    db.createUpdate(sql)
        .bind("id", feed.id())
        .bind("token_hash", feed.tokenHash())
        .bind("client", Cells.idOrNull(feed.client()))
        .bind("schedule", Cells.idOrNull(feed.schedule()))
        .bind("person", Cells.idOrNull(feed.person()))
        .bind("author", Cells.fit(feed.by(), 200))
        .bind("at", feed.at())
        .execute();
  }

  Optional<Feed> live(String tokenHash) {
    return db.createQuery("SELECT * FROM feed WHERE token_hash = ? AND revoked_at IS NULL")
        .bind(0, tokenHash)
        .map(this)
        .findOne();
  }

  List<Feed> list() {
    return db.createQuery("SELECT * FROM feed ORDER BY at, id").map(this).list();
  }

  boolean revoke(String id, Instant at, String by) {
    String sql =
        "UPDATE feed SET revoked_at = ?, revoked_by = ? WHERE id = ? AND revoked_at IS NULL";
    return db.createUpdate(sql).bind(0, at).bind(1, Cells.fit(by, 200)).bind(2, id).execute() == 1;
  }

  @Override
  public Feed map(ResultSet row, StatementContext context) throws SQLException {
    String schedule = row.getString("schedule");
    String person = row.getString("person");
    return new Feed(
        row.getString("id"),
        row.getString("token_hash"),
        Cells.clientOrNull(row),
        schedule == null ? null : new ScheduleId(schedule),
        person == null ? null : new PersonId(person),
        row.getString("author"),
        Cells.instant(row, "at"),
        Cells.instantOrNull(row, "revoked_at"),
        row.getString("revoked_by"));
  }
}
