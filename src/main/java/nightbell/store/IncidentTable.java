package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
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
import nightbell.matrix.SystemId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Incidents: the whole value as JSON, beside it the columns to find it by. Those columns are always
 * written from the value, never read back into it.
 */
final class IncidentTable {
  private static final String INSERT =
      """
      INSERT INTO incident (matrix_version, opened_at, version, unresolved, state, title, host,
        search, severity, system, category, side, lead, row_id, respond_by, acknowledged_at,
        resolved_at, next_at, breached, unanswered, repeats, body, number, client, dedup_key,
        group_number)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String UPDATE =
      """
      UPDATE incident SET matrix_version = ?, opened_at = ?, version = ?, unresolved = ?,
        state = ?, title = ?, host = ?, search = ?, severity = ?, system = ?, category = ?,
        side = ?, lead = ?, row_id = ?, respond_by = ?, acknowledged_at = ?, resolved_at = ?,
        next_at = ?, breached = ?, unanswered = ?, repeats = ?, body = ?
      WHERE number = ? AND version = ?""";
  private static final String COUNT =
      "UPDATE incident SET version = ?, repeats = ?, body = ? WHERE number = ? AND version = ?";

  private final Handle db;

  IncidentTable(Handle db) {
    this.db = db;
  }

  void insert(List<Incident> incidents) {
    if (incidents.isEmpty()) {
      return;
    }
    try (RowBatch rows = new RowBatch(db, INSERT)) {
      for (Incident incident : incidents) {
        IncidentRow.all(rows, incident)
            .number(incident.number().value())
            .text(incident.client().value())
            .text(incident.key().value())
            .number(IncidentRow.group(incident))
            .add();
      }
      rows.write();
    }
  }

  /**
   * A change that is to be written.
   *
   * @param before as the table has it
   */
  record Step(Incident before, Incident after) {
    /** Whether no column but the count of repeats and the value itself is another. */
    boolean onlyCounts() {
      Incident one = before;
      Incident other = after;
      return one.repeats() != other.repeats()
          && one.state() == other.state()
          && one.ruling().equals(other.ruling())
          && one.alert().title().equals(other.alert().title())
          && Objects.equals(one.alert().host(), other.alert().host())
          && one.matrixVersion() == other.matrixVersion()
          && one.openedAt().equals(other.openedAt())
          && one.lead() == other.lead()
          && Objects.equals(one.acknowledged(), other.acknowledged())
          && Objects.equals(one.resolved(), other.resolved())
          && Objects.equals(one.nextAt(), other.nextAt())
          && one.breached() == other.breached()
          && one.unanswered() == other.unanswered();
    }
  }

  /** Writes changes in this order, but first those that only count. */
  void update(List<Step> steps) {
    List<Step> counts = steps.stream().filter(Step::onlyCounts).toList();
    write(COUNT, counts, IncidentRow::count);
    write(UPDATE, steps.stream().filter(step -> !step.onlyCounts()).toList(), IncidentRow::all);
  }

  private void write(String sql, List<Step> steps, BiConsumer<RowBatch, Incident> columns) {
    if (steps.isEmpty()) {
      return;
    }
    try (RowBatch rows = new RowBatch(db, sql)) {
      for (Step step : steps) {
        columns.accept(rows, step.after);
        rows.number(step.after.number().value()).number(step.before.version()).add();
      }
      int[] written = rows.write();
      for (int i = 0; i < written.length; i++) {
        if (written[i] == 0) {
          throw new Conflict(
              "Incident " + steps.get(i).after.number() + " was changed by another first");
        }
      }
    }
  }

  Optional<Incident> find(IncidentNumber number) {
    return one(
        db.createQuery("SELECT number, body FROM incident WHERE number = ?")
            .bind(0, number.value()));
  }

  /** Those of these numbers, in any order. */
  List<Incident> these(List<Integer> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : listed(
            db.createQuery("SELECT number, body FROM incident WHERE number IN (<numbers>)")
                .bindList("numbers", numbers));
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
}
