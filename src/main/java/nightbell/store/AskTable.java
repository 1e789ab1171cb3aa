package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Ask;
import nightbell.engine.Asks.Filter;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Questions outside of incidents. */
final class AskTable implements RowMapper<Ask> {
  private static final String INSERT =
      """
      INSERT INTO ask (name, purpose, client, person, side, channel, address, code, answer_key,
        subject, text, state, at, until_at, next_at, sent_at, ended_at, carrier_id, error,
        token_hash, attempt)
      VALUES (:name, :purpose, :client, :person, :side, :channel, :address, :code, :answer_key,
        :subject, :text, :state, :at, :until_at, :next_at, :sent_at, :ended_at, :carrier_id,
        :error, :token_hash, :attempt)""";

  private final Handle db;

  AskTable(Handle db) {
    this.db = db;
  }

  void insert(Ask ask) {
    outcome(ask, INSERT)
        .bind("purpose", Cells.word(ask.purpose()))
        .bind("client", ask.client().value())
        .bind("person", ask.person().value())
        .bind("side", Cells.word(ask.side()))
        .bind("channel", Cells.word(ask.channel()))
        .bind("address", ask.address())
        .bind("code", ask.code())
        .bind("answer_key", ask.key())
        .bind("subject", Cells.fit(ask.subject(), 4000))
        .bind("text", Cells.fit(ask.text(), 1_000_000))
        .bind("at", ask.at())
        .execute();
  }

  void update(Ask ask) {
    String sql =
        """
        UPDATE ask SET state = :state, until_at = :until_at, next_at = :next_at, sent_at = :sent_at,
          ended_at = :ended_at, carrier_id = :carrier_id, error = :error,
          token_hash = :token_hash, attempt = :attempt
        WHERE name = :name""";
    outcome(ask, sql).execute();
  }

  private Update outcome(Ask ask, String sql) {
    return db.createUpdate(sql)
        .bind("name", ask.name())
        .bind("state", Cells.word(ask.state()))
        .bind("until_at", ask.until())
        .bindByType("next_at", ask.nextAt(), Instant.class)
        .bindByType("sent_at", ask.sentAt(), Instant.class)
        .bindByType("ended_at", ask.endedAt(), Instant.class)
        .bind("carrier_id", Cells.fitOrNull(ask.carrierId(), 500))
        .bind("error", Cells.fitOrNull(ask.error(), 4000))
        .bind("token_hash", ask.tokenHash())
        .bind("attempt", ask.attempt());
  }

  Optional<Ask> find(String name) {
    return one("name = ?", name, "");
  }

  Optional<Ask> lock(String name) {
    return one("name = ?", name, " FOR UPDATE");
  }

  Optional<Ask> findByToken(String tokenHash) {
    return one("token_hash = ?", tokenHash, "");
  }

  Optional<Ask> lockByToken(String tokenHash) {
    return one("token_hash = ?", tokenHash, " FOR UPDATE");
  }

  private Optional<Ask> one(String where, String value, String lock) {
    return db.createQuery("SELECT * FROM ask WHERE " + where + lock)
        .bind(0, value)
        .map(this)
        .findFirst();
  }

  List<Ask> lockTo(String address, Instant since) {
    String sql =
        "SELECT * FROM ask WHERE address = ? AND at >= ? ORDER BY at DESC, name DESC FOR UPDATE";
    return db.createQuery(sql).bind(0, address).bind(1, since).map(this).list();
  }

  List<Ask> due(Instant at, int limit) {
    String sql =
        "SELECT * FROM ask WHERE next_at <= ? ORDER BY next_at, name FETCH FIRST ? ROWS ONLY";
    return db.createQuery(sql).bind(0, at).bind(1, limit).map(this).list();
  }

  List<Ask> list(Filter filter) {
    Where where =
        new Where()
            .and("purpose = :purpose", "purpose", Cells.wordOrNull(filter.purpose()))
            .and("client = :client", "client", Cells.idOrNull(filter.client()))
            .and("person = :person", "person", Cells.idOrNull(filter.person()))
            .and("at >= :since", "since", filter.since());
    String sql = "SELECT * FROM ask" + where.sql() + " ORDER BY at DESC, name DESC";
    return where
        .bind(db.createQuery(sql + " FETCH FIRST :limit ROWS ONLY"))
        .bind("limit", filter.limit())
        .map(this)
        .list();
  }

  @Override
  public Ask map(ResultSet row, StatementContext context) throws SQLException {
    return new Ask(
        row.getString("name"),
        Cells.word(row, "purpose", Ask.Purpose.class),
        new ClientId(row.getString("client")),
        new PersonId(row.getString("person")),
        Cells.word(row, "side", Side.class),
        Cells.word(row, "channel", Channel.class),
        row.getString("address"),
        row.getString("code"),
        row.getString("answer_key"),
        row.getString("subject"),
        row.getString("text"),
        Cells.word(row, "state", Ask.State.class),
        Cells.instant(row, "at"),
        Cells.instant(row, "until_at"),
        Cells.instantOrNull(row, "next_at"),
        Cells.instantOrNull(row, "sent_at"),
        Cells.instantOrNull(row, "ended_at"),
        row.getString("carrier_id"),
        row.getString("error"),
        row.getString("token_hash"),
        row.getInt("attempt"));
  }
}
