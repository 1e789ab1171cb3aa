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
import nightbell.engine.Store.Conflict;
import nightbell.engine.Store.Deadline;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.matrix.Ruling;
import nightbell.matrix.SystemId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Incidents: the whole value as JSON, beside it the columns to find it by. Those columns are always
 * written from the value, never read back into it.
 */
final class IncidentTable {
  private static final String INSERT =
      """
      INSERT INTO incident (number, client, dedup_key, matrix_version, opened_at,
        version, unresolved, state, title, host, search, severity, system, category, side, lead,
        row_id, respond_by, acknowledged_at, resolved_at, next_at, breached, unanswered, repeats,
        group_number, body)
      VALUES (:number, :client, :dedup_key, :matrix_version, :opened_at,
        :version, :unresolved, :state, :title, :host, :search, :severity, :system, :category,
        :side, :lead, :row_id, :respond_by, :acknowledged_at, :resolved_at, :next_at, :breached,
        :unanswered, :repeats, :group_number, :body)\
      """;
  private static final String UPDATE =
      """
      UPDATE incident SET matrix_version = :matrix_version, opened_at = :opened_at,
        version = :version, unresolved = :unresolved, state = :state, title = :title,
        host = :host, search = :search, severity = :severity, system = :system,
        category = :category, side = :side, lead = :lead, row_id = :row_id,
        respond_by = :respond_by, acknowledged_at = :acknowledged_at, resolved_at = :resolved_at,
        next_at = :next_at, breached = :breached, unanswered = :unanswered, repeats = :repeats,
        body = :body
      WHERE number = :number AND version = :before\
      """;

  private final Handle db;

  IncidentTable(Handle db) {
    this.db = db;
  }

  void insert(Incident incident) {
    bind(db.createUpdate(INSERT), incident)
        .bind("client", incident.client().value())
        .bind("dedup_key", incident.key().value())
        .bindByType("group_number", group(incident), Integer.class)
        .execute();
  }

  void update(Incident incident) {
    Incident raised = Versions.raised(incident);
    int rows = bind(db.createUpdate(UPDATE), raised).bind("before", incident.version()).execute();
    if (rows == 0) {
      throw new Conflict("Incident " + incident.number() + " was changed by another first");
    }
  }

  Optional<Incident> find(IncidentNumber number) {
    return one(
        db.createQuery("SELECT number, body FROM incident WHERE number = ?")
            .bind(0, number.value()));
  }

  Optional<Incident> unresolved(ClientId client, DedupKey key) {
    String sql =
        "SELECT number, body FROM incident WHERE client = ? AND dedup_key = ? AND unresolved ="
            + " TRUE";
    return one(db.createQuery(sql).bind(0, client.value()).bind(1, key.value()));
  }

  List<Incident> unresolvedOn(ClientId client, SystemId system) {
    String sql =
        """
        SELECT number, body FROM incident WHERE client = ? AND system = ? AND unresolved = TRUE
        ORDER BY number FETCH FIRST 50 ROWS ONLY\
        """;
    return listed(db.createQuery(sql).bind(0, client.value()).bind(1, system.value()));
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
    String sql = "SELECT number, body FROM incident WHERE group_number = ? ORDER BY number";
    return listed(db.createQuery(sql).bind(0, first.value()));
  }

  Optional<Incident> newest(ClientId client, DedupKey key) {
    String sql =
        """
        SELECT number, body FROM incident WHERE client = ? AND dedup_key = ?
        ORDER BY number DESC FETCH FIRST 1 ROWS ONLY\
        """;
    return one(db.createQuery(sql).bind(0, client.value()).bind(1, key.value()));
  }

  Optional<Incident> resolvedSince(ClientId client, DedupKey key, Instant since) {
    String sql =
        """
        SELECT number, body FROM incident WHERE client = ? AND dedup_key = ? AND resolved_at >= ?
        ORDER BY resolved_at DESC, number DESC FETCH FIRST 1 ROWS ONLY\
        """;
    return one(db.createQuery(sql).bind(0, client.value()).bind(1, key.value()).bind(2, since));
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
    String sql = "SELECT number, body FROM incident" + where.sql() + " ORDER BY number DESC";
    Query query = where.bind(db.createQuery(sql + " FETCH FIRST :limit ROWS ONLY"));
    return listed(query.bind("limit", filter.limit()));
  }

  private static @Nullable Integer group(Incident incident) {
    IncidentNumber group = incident.group();
    return group == null ? null : group.value();
  }

  private static Optional<Incident> one(Query query) {
    return query.map(IncidentTable::read).findOne();
  }

  /** One that cannot be read keeps no other off a list. */
  private static List<Incident> listed(Query query) {
    return SpoiltRows.leftOut(query, SetAside.INCIDENT, "number", IncidentTable::read);
  }

  private static Incident read(ResultSet row, StatementContext context) throws SQLException {
    IncidentNumber number = new IncidentNumber(row.getInt("number"));
    String body = row.getString("body");
    try {
      return Json.incident(body);
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

  private static Update bind(Update sql, Incident incident) {
    Instant acknowledged = incident.acknowledged() == null ? null : incident.acknowledged().at();
    boolean over = incident.isResolved();
    Instant resolved = over && incident.resolved() != null ? incident.resolved().at() : null;
    return ruling(alert(sql, incident), incident.ruling())
        .bind("number", incident.number().value())
        .bind("version", incident.version())
        .bind("matrix_version", incident.matrixVersion())
        .bind("opened_at", incident.openedAt())
        .bind("unresolved", over ? null : Boolean.TRUE)
        .bind("state", Cells.word(incident.state()))
        .bind("side", Cells.word(incident.owner()))
        .bind("lead", Cells.word(incident.lead()))
        .bindByType("acknowledged_at", acknowledged, Instant.class)
        .bindByType("resolved_at", resolved, Instant.class)
        .bindByType("next_at", over ? null : incident.nextAt(), Instant.class)
        .bind("breached", incident.breached())
        .bind("unanswered", incident.unanswered())
        .bind("repeats", incident.repeats())
        .bind("body", Json.write(incident));
  }

  private static Update alert(Update sql, Incident incident) {
    String title = Cells.fit(incident.alert().title(), 1024);
    String host = Cells.fitOrNull(incident.alert().host(), 512);
    String search = incident.number() + "\n" + title + "\n" + (host == null ? "" : host);
    return sql.bind("title", title)
        .bind("host", host)
        .bind("search", Cells.fit(search.toLowerCase(Locale.ROOT), 2000));
  }

  private static Update ruling(Update sql, Ruling ruling) {
    return sql.bind("severity", ruling.severity().value())
        .bind("system", Cells.idOrNull(ruling.system()))
        .bind("category", ruling.category().value())
        .bind("row_id", Cells.idOrNull(ruling.row()))
        .bind("respond_by", ruling.respondBy());
  }
}
