package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.engine.report.Histories;
import nightbell.matrix.CategoryId;
import nightbell.matrix.Owner;
import nightbell.matrix.Ruled;
import nightbell.matrix.Ruling;
import nightbell.matrix.SeverityId;
import nightbell.matrix.SystemId;
import nightbell.matrix.Window;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import nightbell.report.Call;
import nightbell.report.History;
import nightbell.report.Moment;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Reads incidents, their events and their pages for reports, some hundred incidents at a time: H2
 * would gather the whole of a long answer before it gives the first row.
 */
final class JdbiHistories implements Histories {
  private static final int PIECE = 400;
  private static final Set<Kind> KINDS =
      Set.of(
          Kind.OPENED,
          Kind.REOPENED,
          Kind.RULED,
          Kind.SILENCED,
          Kind.SILENCE_OVER,
          Kind.STEP_STARTED,
          Kind.NOBODY_ON_CALL,
          Kind.NOT_REACHABLE,
          Kind.PAGE_FAILED,
          Kind.PAGE_UNKNOWN,
          Kind.UNANSWERED,
          Kind.ACKNOWLEDGED,
          Kind.NOT_MINE,
          Kind.HANDED_OVER,
          Kind.BREACHED,
          Kind.RESOLVED,
          Kind.GAP);

  /** Kinds whose values are asked for; the others' need not be read. */
  private static final Set<Kind> WITH_VALUES =
      Set.of(Kind.RULED, Kind.STEP_STARTED, Kind.RESOLVED, Kind.GAP);

  private static final String WORDS =
      KINDS.stream().map(kind -> "'" + kind.wire() + "'").collect(Collectors.joining(","));

  private final Jdbi jdbi;

  JdbiHistories(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void each(@Nullable ClientId client, Instant from, Instant to, Consumer<History> reader) {
    jdbi.useHandle(
        db -> {
          List<Integer> numbers = numbers(db, client, from, to);
          for (int i = 0; i < numbers.size(); i += PIECE) {
            piece(db, numbers.subList(i, Math.min(i + PIECE, numbers.size())), reader);
          }
        });
  }

  /** One ruled on in the span was opened before its end and not over before it began. */
  private static List<Integer> numbers(
      Handle db, @Nullable ClientId client, Instant from, Instant to) {
    Where where =
        new Where()
            .and("opened_at < :to", "to", to)
            .and("(resolved_at IS NULL OR resolved_at >= :from)", "from", from)
            .and("client = :client", "client", Cells.idOrNull(client));
    return where
        .bind(db.createQuery("SELECT number FROM incident" + where.sql() + " ORDER BY number"))
        .mapTo(Integer.class)
        .list();
  }

  private static void piece(Handle db, List<Integer> numbers, Consumer<History> reader) {
    Map<Integer, List<Moment>> events = new HashMap<>();
    Map<Integer, List<Call>> calls = new HashMap<>();
    rows(
        db,
        "SELECT incident, at, kind, actor, side, data FROM trail WHERE kind IN ("
            + WORDS
            + ") AND incident IN (<numbers>) ORDER BY incident, seq",
        numbers,
        row -> of(events, row.getInt("incident")).add(moment(row)));
    rows(
        db,
        """
        SELECT incident, person, sent_at FROM page WHERE incident IN (<numbers>)
          AND sent_at IS NOT NULL AND state NOT IN ('failed', 'cancelled')
          AND kind IN ('page', 'breach', 'still-yours') ORDER BY incident, sent_at, seq""",
        numbers,
        row -> of(calls, row.getInt("incident")).add(call(row)));
    rows(
        db,
        """
        SELECT number, client, dedup_key, title, severity, system, category, side, row_id,
          matrix_version, opened_at, respond_by, GREATEST(repeats,
          COALESCE((SELECT times FROM incident_count WHERE counted = number), 0)) AS repeats
        FROM incident WHERE number IN (<numbers>) ORDER BY number""",
        numbers,
        row -> {
          int number = row.getInt("number");
          reader.accept(
              history(
                  row,
                  events.getOrDefault(number, List.of()),
                  calls.getOrDefault(number, List.of())));
        });
  }

  /** Reads rows one after the other. */
  private interface Rows {
    void take(ResultSet row) throws SQLException;
  }

  private static void rows(Handle db, String sql, List<Integer> numbers, Rows rows) {
    try (Stream<Boolean> all =
        db
            .createQuery(sql)
            .bindList("numbers", numbers)
            .map(
                (row, context) -> {
                  rows.take(row);
                  return true;
                })
            .stream()) {
      all.forEach(row -> {});
    }
  }

  private static <T> List<T> of(Map<Integer, List<T>> map, int number) {
    return map.computeIfAbsent(number, one -> new ArrayList<>());
  }

  private static Moment moment(ResultSet row) throws SQLException {
    Kind kind = Cells.word(row, "kind", Kind.class);
    return new Moment(
        Cells.instant(row, "at"),
        kind,
        new Actor(row.getString("actor"), Cells.wordOrNull(row, "side", Side.class)),
        WITH_VALUES.contains(kind) ? Json.map(row.getString("data")) : Map.of());
  }

  private static Call call(ResultSet row) throws SQLException {
    return new Call(new PersonId(row.getString("person")), Cells.instant(row, "sent_at"));
  }

  private static History history(ResultSet row, List<Moment> events, List<Call> calls)
      throws SQLException {
    return new History(
        new ClientId(row.getString("client")),
        new IncidentNumber(row.getInt("number")),
        row.getString("dedup_key"),
        row.getString("title"),
        row.getInt("repeats"),
        ruled(row),
        events,
        calls);
  }

  /** The columns know neither window nor paging: no report asks for these of the oldest events. */
  private static Ruled ruled(ResultSet row) throws SQLException {
    String system = row.getString("system");
    return new Ruled(
        row.getInt("matrix_version"),
        Cells.instant(row, "opened_at"),
        Cells.instant(row, "respond_by"),
        new SeverityId(row.getString("severity")),
        system == null ? null : new SystemId(system),
        new CategoryId(row.getString("category")),
        Cells.word(row, "side", Owner.class),
        Window.AFTER_HOURS,
        Ruling.Paging.NOW,
        null);
  }
}
