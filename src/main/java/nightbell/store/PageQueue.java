package nightbell.store;

import java.time.Instant;
import java.util.List;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.escalation.PageId;
import nightbell.oncall.Side;
import org.jdbi.v3.core.Handle;
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
        ORDER BY rank, queued_at, seq FETCH FIRST ? ROWS ONLY""";
    return db.createQuery(sql).bind(0, limit).map(ROW).list();
  }

  boolean claim(PageId page, String node, String tokenHash, Instant at) {
    String sql =
        """
        UPDATE page SET state = 'sending', claimed_by = ?, claimed_at = ?, token_hash = ?,
          attempt = attempt + 1
        WHERE incident = ? AND id = ? AND state = 'queued'""";
    return db.createUpdate(sql)
            .bind(0, node)
            .bind(1, at)
            .bind(2, tokenHash)
            .bind(3, page.incident().value())
            .bind(4, page.value())
            .execute()
        == 1;
  }

  List<PageId> cancel(IncidentNumber incident, @Nullable Side run, Instant at) {
    Where where =
        new Where()
            .and("incident = :incident", "incident", incident.value())
            .and("run = :run", "run", Cells.wordOrNull(run));
    String waiting =
        " AND state = 'queued' AND kind IN ('page', 'breach', 'still-yours')"
            + " ORDER BY seq FOR UPDATE";
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
        ORDER BY seq""";
    return db.createQuery(sql).bind(0, node).bind(1, begunBefore).map(ROW).list();
  }

  private boolean cancel(PageId page, Instant at) {
    String sql =
        """
        UPDATE page SET state = 'cancelled', ended_at = ?
        WHERE incident = ? AND id = ? AND state = 'queued'""";
    return db.createUpdate(sql)
            .bind(0, at)
            .bind(1, page.incident().value())
            .bind(2, page.value())
            .execute()
        == 1;
  }
}
