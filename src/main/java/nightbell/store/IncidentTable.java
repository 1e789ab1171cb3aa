package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Records.IncidentFilter;
import nightbell.engine.SetAside;
import nightbell.engine.Store;
import nightbell.engine.Store.Deadline;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.matrix.SystemId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads incidents: the whole value as JSON, beside it the columns to find it by, which are never
 * read back into it, and in a table of its own how often it was reported again since.
 */
final class IncidentTable {
  /** What {@link #read} reads, and how often it was reported again since the row was written. */
  static final String SELECT =
      "SELECT number, body, (SELECT times FROM incident_count WHERE counted = number) AS times"
          + " FROM incident";

  private final Handle db;

  IncidentTable(Handle db) {
    this.db = db;
  }

  Optional<Incident> find(IncidentNumber number) {
    return one(where("number = ?").bind(0, number.value()));
  }

  /** Those of these numbers, in any order. */
  List<Incident> these(List<Integer> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : listed(where("number IN (<numbers>)").bindList("numbers", numbers));
  }

  Optional<Incident> unresolved(ClientId client, DedupKey key) {
    String sql = "client = ? AND dedup_key = ? AND unresolved = TRUE";
    return one(where(sql).bind(0, client.value()).bind(1, key.value()));
  }

  List<Incident> unresolvedOn(ClientId client, SystemId system) {
    String sql =
        """
        client = ? AND system = ? AND unresolved = TRUE
        ORDER BY number FETCH FIRST 50 ROWS ONLY\
        """;
    return listed(where(sql).bind(0, client.value()).bind(1, system.value()));
  }

  List<IncidentNumber> inState(ClientId client, State state) {
    return db.createQuery("SELECT number FROM incident WHERE client = ? AND state = ? ORDER BY 1")
        .bind(0, client.value())
        .bind(1, Cells.word(state))
        .map((row, context) -> new IncidentNumber(row.getInt("number")))
        .list();
  }

  Optional<IncidentNumber> group(ClientId client, SystemId system, Instant since) {
    String sql =
        """
        SELECT number FROM incident
        WHERE client = ? AND system = ? AND opened_at >= ? AND group_number = number
        ORDER BY opened_at DESC, number DESC FETCH FIRST 1 ROWS ONLY\
        """;
    return db.createQuery(sql)
        .bind(0, client.value())
        .bind(1, system.value())
        .bind(2, since)
        .map((row, context) -> new IncidentNumber(row.getInt("number")))
        .findOne();
  }

  List<Incident> grouped(IncidentNumber first) {
    return listed(where("group_number = ? ORDER BY number").bind(0, first.value()));
  }

  Optional<Incident> newest(ClientId client, DedupKey key) {
    String sql =
        """
        client = ? AND dedup_key = ?
        ORDER BY number DESC FETCH FIRST 1 ROWS ONLY\
        """;
    return one(where(sql).bind(0, client.value()).bind(1, key.value()));
  }

  Optional<Incident> resolvedSince(ClientId client, DedupKey key, Instant since) {
    String sql =
        """
        client = ? AND dedup_key = ? AND resolved_at >= ?
        ORDER BY resolved_at DESC, number DESC FETCH FIRST 1 ROWS ONLY\
        """;
    return one(where(sql).bind(0, client.value()).bind(1, key.value()).bind(2, since));
  }

  List<IncidentNumber> due(Instant at, int limit) {
    String sql =
        """
        SELECT number FROM incident WHERE next_at <= ?
        ORDER BY next_at, number FETCH FIRST ? ROWS ONLY\
        """;
    return db.createQuery(sql)
        .bind(0, at)
        .bind(1, limit)
        .map((row, context) -> new IncidentNumber(row.getInt("number")))
        .list();
  }

  List<Deadline> deadlines() {
    String sql = "SELECT number, next_at FROM incident WHERE next_at IS NOT NULL ORDER BY next_at";
    return db.createQuery(sql)
        .map(
            (row, context) ->
                new Deadline(
                    new IncidentNumber(row.getInt("number")), Cells.instant(row, "next_at")))
        .list();
  }

  List<Incident> list(IncidentFilter filter) {
    Where where =
        new Where()
            .and("state = :state", "state", Cells.wordOrNull(filter.state()))
            .and("client = :client", "client", Cells.idOrNull(filter.client()))
            .and("side = :side", "side", Cells.wordOrNull(filter.side()))
            .and("LOWER(severity) = :severity", "severity", lower(filter.severity()))
            .and("system = :system", "system", filter.system())
            .and("opened_at >= :from", "from", filter.from())
            .and("opened_at < :to", "to", filter.to())
            .and("search LIKE :q ESCAPE '!'", "q", contains(filter.q()))
            .and("number < :below", "below", filter.below());
    String sql = SELECT + where.sql() + " ORDER BY number DESC";
    Query query = where.bind(db.createQuery(sql + " FETCH FIRST :limit ROWS ONLY"));
    return listed(query.bind("limit", filter.limit()));
  }

  private Query where(String rest) {
    return db.createQuery(SELECT + " WHERE " + rest);
  }

  private static Optional<Incident> one(Query query) {
    return query.map(IncidentTable::read).findOne();
  }

  /** One that cannot be read keeps no other off a list. */
  private static List<Incident> listed(Query query) {
    return SpoiltRows.leftOut(query, SetAside.INCIDENT, "number", IncidentTable::read);
  }

  static Incident read(ResultSet row, StatementContext context) throws SQLException {
    IncidentNumber number = new IncidentNumber(row.getInt("number"));
    String body = row.getString("body");
    try {
      return Versions.counted(Json.incident(body), row.getInt("times"));
    } catch (RuntimeException e) {
      throw new Store.Unreadable(number, e);
    }
  }

  private static @Nullable String lower(@Nullable String word) {
    return word == null ? null : word.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String contains(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    String lower = words.strip().toLowerCase(Locale.ROOT);
    return "%" + lower.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
