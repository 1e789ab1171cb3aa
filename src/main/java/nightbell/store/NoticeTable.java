package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.engine.Notice;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Notices. An update names the attempt it follows, so of two at once exactly one wins. */
final class NoticeTable implements RowMapper<Notice> {
  private static final String INSERT =
      """
      INSERT INTO notice (name, client, person, channel, address, subject, text, state, at, next_at,
        ended_at, carrier_id, error, attempt, thread)
      VALUES (:name, :client, :person, :channel, :address, :subject, :text, :state, :at, :next_at,
        :ended_at, :carrier_id, :error, :attempt, :thread)\
      """;

  private final Handle db;

  NoticeTable(Handle db) {
    this.db = db;
  }

  void insert(Notice notice) {
    db.createUpdate(INSERT)
        .bind("name", notice.name())
        .bind("client", Cells.idOrNull(notice.client()))
        .bind("person", notice.person().value())
        .bind("channel", Cells.word(notice.channel()))
        .bind("address", notice.address())
        .bind("subject", Cells.fit(notice.subject(), 4000))
        .bind("text", Cells.fit(notice.text(), 1_000_000))
        .bind("state", Cells.word(notice.state()))
        .bind("at", notice.at())
        .bindByType("next_at", notice.nextAt(), Instant.class)
        .bindByType("ended_at", notice.endedAt(), Instant.class)
        .bind("carrier_id", notice.carrierId())
        .bind("error", Cells.fitOrNull(notice.error(), 4000))
        .bind("attempt", notice.attempt())
        .bind("thread", notice.thread())
        .execute();
  }

  boolean update(Notice notice, int before) {
    String sql =
        """
        UPDATE notice SET state = :state, next_at = :next_at, ended_at = :ended_at,
          carrier_id = :carrier_id, error = :error, attempt = :attempt
        WHERE name = :name AND attempt = :before AND next_at IS NOT NULL\
        """;
    return db.createUpdate(sql)
            .bind("state", Cells.word(notice.state()))
            .bindByType("next_at", notice.nextAt(), Instant.class)
            .bindByType("ended_at", notice.endedAt(), Instant.class)
            .bind("carrier_id", Cells.fitOrNull(notice.carrierId(), 500))
            .bind("error", Cells.fitOrNull(notice.error(), 4000))
            .bind("attempt", notice.attempt())
            .bind("name", notice.name())
            .bind("before", before)
            .execute()
        == 1;
  }

  Optional<Notice> find(String name) {
    return db.createQuery("SELECT * FROM notice WHERE name = ?").bind(0, name).map(this).findOne();
  }

  List<Notice> due(Instant at, int limit) {
    String sql =
        "SELECT * FROM notice WHERE next_at <= ? ORDER BY next_at, name FETCH FIRST ? ROWS ONLY";
    Query query = db.createQuery(sql).bind(0, at).bind(1, limit);
    return SpoiltRows.leftOut(query, "notice", "name", this);
  }

  @Override
  public Notice map(ResultSet row, StatementContext context) throws SQLException {
    return new Notice(
        row.getString("name"),
        Cells.clientOrNull(row),
        new PersonId(row.getString("person")),
        Cells.word(row, "channel", Channel.class),
        row.getString("address"),
        row.getString("subject"),
        row.getString("text"),
        Cells.word(row, "state", Notice.State.class),
        Cells.instant(row, "at"),
        Cells.instantOrNull(row, "next_at"),
        Cells.instantOrNull(row, "ended_at"),
        row.getString("carrier_id"),
        row.getString("error"),
        row.getInt("attempt"),
        row.getString("thread"));
  }
}
