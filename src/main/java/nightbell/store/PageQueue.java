package nightbell.store;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.engine.Store;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.oncall.Channel;
import nightbell.oncall.Side;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The pages that wait to be sent. Every move out of a state names that state in its own update, so
 * of a claim and a cancellation, or of two claims, exactly one wins.
 */
final class PageQueue {
  private static final PageRow ROW = new PageRow();

  private final Handle db;

  PageQueue(Handle db) {
    this.db = db;
  }

  List<Page> queued(int limit) {
    String sql =
        """
        SELECT * FROM page WHERE state = 'queued'
        ORDER BY rank, queued_at, seq FETCH FIRST ? ROWS ONLY\
        """;
    return SpoiltRows.leftOut(db.createQuery(sql).bind(0, limit), "page", "id", ROW);
  }

  List<Store.Sent> sentTo(String address, Instant since, Instant until) {
    String sql =
        """
        SELECT channel, kind, rank, claimed_at, state, ended_at, token_hash FROM page
        WHERE address = ? AND claimed_at > ? AND claimed_at <= ?
          AND (state IN ('sending', 'unknown', 'sent', 'delivered', 'answered')
            OR state IN ('failed', 'cancelled') AND sent_at IS NOT NULL)
        ORDER BY claimed_at, rank, seq\
        """;
    Map<String, Store.Sent> messages = new LinkedHashMap<>();
    db.createQuery(sql)
        .bind(0, address)
        .bind(1, since)
        .bind(2, until)
        .map((row, context) -> Map.entry(row.getString("token_hash"), sent(row)))
        .forEach(page -> messages.putIfAbsent(page.getKey(), page.getValue()));
    return List.copyOf(messages.values());
  }

  private static Store.Sent sent(ResultSet row) throws SQLException {
    return new Store.Sent(
        Cells.word(row, "channel", Channel.class),
        Cells.word(row, "kind", PageKind.class),
        row.getInt("rank"),
        Cells.instant(row, "claimed_at"),
        Cells.word(row, "state", PageState.class),
        Cells.instantOrNull(row, "ended_at"));
  }

  boolean claim(PageId page, String node, String tokenHash, Instant at) {
    String sql =
        """
        UPDATE page SET state = 'sending', claimed_by = ?, claimed_at = ?,
          former_token_hash = token_hash, token_hash = ?, attempt = attempt + 1
        WHERE incident = ? AND id = ? AND state = 'queued'\
        """;
    return db.createUpdate(sql)
            .bind(0, node)
            .bind(1, at)
            .bind(2, tokenHash)
            .bind(3, page.incident().value())
            .bind(4, page.value())
            .execute()
        == 1;
  }

  List<PageId> cancel(
      IncidentNumber incident, @Nullable Side run, Set<PageKind> kinds, Instant at) {
    Where where =
        new Where()
            .and("incident = :incident", "incident", incident.value())
            .and("run = :run", "run", Cells.wordOrNull(run));
    String waiting =
        kinds.stream()
            .map(Cells::word)
            .collect(
                joining(
                    "', '", " AND state = 'queued' AND kind IN ('", "') ORDER BY seq FOR UPDATE"));
    List<PageId> pages =
        where
            .bind(db.createQuery("SELECT id FROM page" + where.sql() + waiting))
            .map((row, context) -> new PageId(row.getString("id")))
            .list();
    return pages.stream().filter(page -> cancel(page, at)).toList();
  }

  List<Page> stuck(@Nullable String node, Instant begunBefore) {
    String sql =
        """
        SELECT * FROM page WHERE state = 'sending' AND (claimed_by = ? OR claimed_at < ?)
        ORDER BY seq\
        """;
    Query query = db.createQuery(sql).bind(0, node).bind(1, begunBefore);
    return SpoiltRows.leftOut(query, "page", "id", ROW);
  }

  private boolean cancel(PageId page, Instant at) {
    String sql =
        """
        UPDATE page SET state = 'cancelled', ended_at = ?
        WHERE incident = ? AND id = ? AND state = 'queued'\
        """;
    return db.createUpdate(sql)
            .bind(0, at)
            .bind(1, page.incident().value())
            .bind(2, page.value())
            .execute()
        == 1;
  }
}
