package nightbell.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.engine.Records.PageFilter;
import nightbell.escalation.PageId;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Pages and what became of them. Pages that a transaction may go on to change are locked when they
 * are read, so that a report and a cancellation at the same time cannot undo each other.
 */
final class PageTable {
  private static final PageRow ROW = new PageRow();

  private final Handle db;

  PageTable(Handle db) {
    this.db = db;
  }

  void insert(List<Page> pages) {
    try (RowBatch rows = new RowBatch(db, PageRow.INSERT)) {
      pages.forEach(page -> PageRow.add(rows, page));
      rows.write();
    }
  }

  void update(Page page) {
    String sql =
        """
        UPDATE page SET state = :state, queued_at = :queued_at, sent_at = :sent_at,
          delivered_at = :delivered_at, ended_at = :ended_at, carrier_id = :carrier_id,
          error = :error
        WHERE incident = :incident AND id = :id\
        """;
    PageRow.outcome(db.createUpdate(sql), page).execute();
  }

  Optional<Page> lock(PageId id) {
    return db.createQuery("SELECT * FROM page WHERE incident = ? AND id = ? FOR UPDATE")
        .bind(0, id.incident().value())
        .bind(1, id.value())
        .map(ROW)
        .findOne();
  }

  void said(PageId page, String words) {
    db.createUpdate("UPDATE page SET said = ? WHERE incident = ? AND id = ?")
        .bind(0, Cells.fit(words, 20_000))
        .bind(1, page.incident().value())
        .bind(2, page.value())
        .execute();
  }

  Optional<Page> lockByToken(String tokenHash) {
    List<Page> pages = lockAllByToken(tokenHash);
    return pages.isEmpty() ? Optional.empty() : Optional.of(pages.get(pages.size() - 1));
  }

  /** Those whose attempt before had this token come first; two queries, each by its index. */
  List<Page> lockAllByToken(String tokenHash) {
    return Stream.of("former_token_hash", "token_hash")
        .flatMap(column -> lockAllBy(column, tokenHash).stream())
        .toList();
  }

  private List<Page> lockAllBy(String column, String tokenHash) {
    return db.createQuery("SELECT * FROM page WHERE " + column + " = ? ORDER BY seq FOR UPDATE")
        .bind(0, tokenHash)
        .map(ROW)
        .list();
  }

  Optional<Page> lockByCarrierId(String carrierId) {
    return db.createQuery("SELECT * FROM page WHERE carrier_id = ? ORDER BY seq DESC FOR UPDATE")
        .bind(0, carrierId)
        .map(ROW)
        .findFirst();
  }

  List<Page> lockUnderWay(IncidentNumber incident, @Nullable Side run) {
    Where where =
        new Where()
            .and("incident = :incident", "incident", incident.value())
            .and("run = :run", "run", Cells.wordOrNull(run));
    String states =
        " AND state IN ('sending', 'unknown', 'sent', 'delivered', 'answered')"
            + " AND ended_at IS NULL ORDER BY seq FOR UPDATE";
    Query query = where.bind(db.createQuery("SELECT * FROM page" + where.sql() + states));
    return SpoiltRows.leftOut(query, "page", "id", ROW);
  }

  List<Page> pagedTo(String address, Instant since) {
    String sql =
        """
        SELECT p.* FROM page p JOIN incident i ON i.number = p.incident
        WHERE p.address = ? AND p.kind IN ('page', 'breach', 'still-yours')
          AND (p.state IN ('sending', 'unknown', 'sent', 'delivered', 'answered')
            OR p.state IN ('failed', 'cancelled')
              AND (p.sent_at IS NOT NULL OR p.said IS NOT NULL))
          AND (i.unresolved = TRUE OR i.resolved_at >= ?)
        ORDER BY COALESCE(p.claimed_at, p.sent_at, p.queued_at) DESC, p.seq DESC\
        """;
    Map<IncidentNumber, Page> newest = new LinkedHashMap<>();
    Query query = db.createQuery(sql).bind(0, address).bind(1, since);
    SpoiltRows.leftOut(query, "page", "id", ROW)
        .forEach(page -> newest.putIfAbsent(page.incident(), page));
    return List.copyOf(newest.values());
  }

  List<PersonId> reached(IncidentNumber incident) {
    String sql =
        """
        SELECT DISTINCT person FROM page
        WHERE incident = ? AND kind IN ('page', 'breach', 'still-yours')
          AND (state IN ('sending', 'unknown', 'sent', 'delivered', 'answered')
            OR sent_at IS NOT NULL)
        ORDER BY person\
        """;
    return db.createQuery(sql)
        .bind(0, incident.value())
        .map((row, context) -> new PersonId(row.getString(1)))
        .list();
  }

  List<Page> list(PageFilter filter) {
    Where where =
        new Where()
            .and("incident = :incident", "incident", number(filter.incident()))
            .and("person = :person", "person", Cells.idOrNull(filter.person()))
            .and("state = :state", "state", Cells.wordOrNull(filter.state()))
            .and("seq < :before", "before", seq(filter.before()))
            .among(
                "incident IN (SELECT number FROM incident WHERE client IN (%s))",
                "client", filter.clients().stream().map(ClientId::value).toList());
    String sql = "SELECT * FROM page" + where.sql() + " ORDER BY seq DESC";
    Query query = where.bind(db.createQuery(sql + " FETCH FIRST :limit ROWS ONLY"));
    return SpoiltRows.leftOut(query.bind("limit", filter.limit()), "page", "id", ROW);
  }

  /** The page's place, 0 for one that is not there, so that nothing comes after it. */
  private @Nullable Long seq(@Nullable PageId page) {
    if (page == null) {
      return null;
    }
    return db.createQuery("SELECT seq FROM page WHERE incident = ? AND id = ?")
        .bind(0, page.incident().value())
        .bind(1, page.value())
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  private static @Nullable Integer number(@Nullable IncidentNumber incident) {
    return incident == null ? null : incident.value();
  }
}
