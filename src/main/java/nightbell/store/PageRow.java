package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** A page as a row. */
final class PageRow implements RowMapper<Page> {
  static final String INSERT =
      """
      INSERT INTO page (id, incident, client, person, side, run, kind, channel, address, rank,
        subject, text, valid_for, state, queued_at, sent_at, delivered_at, ended_at, carrier_id,
        error, token_hash, attempt)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  static void add(RowBatch rows, Page page) {
    rows.text(page.id().value())
        .number(page.incident().value())
        .text(page.client().value())
        .text(page.person().value())
        .text(Cells.word(page.side()))
        .text(Cells.word(page.run()))
        .text(Cells.word(page.kind()))
        .text(Cells.word(page.channel()))
        .text(page.address())
        .number(page.rank())
        .text(Cells.fit(page.subject(), 4000))
        .text(Cells.fit(page.text(), 1_000_000))
        .number(page.validFor())
        .text(page.state().wire())
        .instant(page.queuedAt())
        .instant(page.sentAt())
        .instant(page.deliveredAt())
        .instant(page.endedAt())
        .text(Cells.fitOrNull(page.carrierId(), 500))
        .text(Cells.fitOrNull(page.error(), 4000))
        .text(page.tokenHash())
        .number(page.attempt())
        .add();
  }

  static Update outcome(Update sql, Page page) {
    return sql.bind("incident", page.incident().value())
        .bind("id", page.id().value())
        .bind("state", page.state().wire())
        .bind("queued_at", page.queuedAt())
        .bindByType("sent_at", page.sentAt(), Instant.class)
        .bindByType("delivered_at", page.deliveredAt(), Instant.class)
        .bindByType("ended_at", page.endedAt(), Instant.class)
        .bind("carrier_id", Cells.fitOrNull(page.carrierId(), 500))
        .bind("error", Cells.fitOrNull(page.error(), 4000));
  }

  @Override
  public Page map(ResultSet row, StatementContext context) throws SQLException {
    return new Page(
        new PageId(row.getString("id")),
        new IncidentNumber(row.getInt("incident")),
        new ClientId(row.getString("client")),
        new PersonId(row.getString("person")),
        Cells.word(row, "side", Side.class),
        Cells.word(row, "run", Side.class),
        Cells.word(row, "kind", PageKind.class),
        Cells.word(row, "channel", Channel.class),
        row.getString("address"),
        row.getInt("rank"),
        row.getString("subject"),
        row.getString("text"),
        row.getLong("valid_for"),
        Cells.word(row, "state", PageState.class),
        Cells.instant(row, "queued_at"),
        Cells.instantOrNull(row, "sent_at"),
        Cells.instantOrNull(row, "delivered_at"),
        Cells.instantOrNull(row, "ended_at"),
        row.getString("carrier_id"),
        row.getString("error"),
        row.getString("token_hash"),
        row.getInt("attempt"));
  }
}
