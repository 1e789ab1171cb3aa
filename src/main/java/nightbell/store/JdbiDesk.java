package nightbell.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.engine.desk.DeskRecords;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the desk's pages show. Which incidents they are is found in an index, without their
 * bodies; only those that a page shows are read whole.
 */
final class JdbiDesk implements DeskRecords {
  private final Jdbi jdbi;

  JdbiDesk(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public long lastEvent() {
    return jdbi.withHandle(
        db ->
            db.createQuery("SELECT seq FROM trail ORDER BY seq DESC FETCH FIRST 1 ROWS ONLY")
                .mapTo(long.class)
                .findOne()
                .orElse(0L));
  }

  /** When the last event on record happened; empty if none did. */
  static Optional<Instant> lastAt(Jdbi jdbi) {
    return jdbi.withHandle(
        db ->
            db.createQuery("SELECT at FROM trail ORDER BY seq DESC FETCH FIRST 1 ROWS ONLY")
                .map((row, context) -> Cells.instant(row, "at"))
                .findOne());
  }

  @Override
  public Map<State, Integer> counts(Set<ClientId> clients) {
    List<State> going = new ArrayList<>(List.of(State.values()));
    going.remove(State.RESOLVED);
    Choice choice = new Choice().among("state", going.stream().map(Cells::word).toList());
    choice.among("client", clients.stream().map(ClientId::value).toList());
    Map<State, Integer> counts = new EnumMap<>(State.class);
    going.forEach(state -> counts.put(state, 0));
    jdbi.useHandle(
        db ->
            db.createQuery(
                    "SELECT state, COUNT(*) AS n FROM incident" + choice.sql() + " GROUP BY state")
                .bindMap(choice.values())
                .map(
                    (row, context) ->
                        counts.put(Cells.word(row, "state", State.class), row.getInt("n")))
                .list());
    return counts;
  }

  @Override
  public List<Incident> urgent(
      State state, Set<ClientId> clients, List<String> severities, int limit) {
    Choice choice = new Choice().among("state", List.of(Cells.word(state)));
    choice.among("client", clients.stream().map(ClientId::value).toList());
    String sql =
        "SELECT number FROM incident"
            + choice.sql()
            + " ORDER BY "
            + choice.rank(severities)
            + ", respond_by, number FETCH FIRST :limit ROWS ONLY";
    return jdbi.withHandle(
        db -> whole(db, db.createQuery(sql).bindMap(choice.values()).bind("limit", limit)));
  }

  @Override
  public List<Incident> search(Search search) {
    Choice choice = new Choice();
    choice.among("client", search.clients().stream().map(ClientId::value).toList());
    choice.and("state = :state", "state", Cells.wordOrNull(search.state()));
    choice.and("side = :side", "side", Cells.wordOrNull(search.side()));
    choice.and("severity = :severity", "severity", search.severity());
    choice.and("system = :system", "system", search.system());
    choice.and("opened_at >= :from", "from", search.from());
    choice.and("opened_at < :to", "to", search.to());
    choice.and("number < :below", "below", search.below());
    int n = 0;
    for (String word : search.words()) {
      String name = "word" + n++;
      choice.and("search LIKE :" + name + " ESCAPE '!'", name, contains(word));
    }
    String sql =
        "SELECT number FROM incident"
            + choice.sql()
            + " ORDER BY number DESC FETCH FIRST :limit ROWS ONLY";
    return jdbi.withHandle(
        db -> whole(db, db.createQuery(sql).bindMap(choice.values()).bind("limit", search.limit())));
  }

  /** The incidents of these numbers, in their order. */
  private static List<Incident> whole(Handle db, Query numbers) {
    List<Integer> order = numbers.mapTo(Integer.class).list();
    Map<IncidentNumber, Incident> found =
        new IncidentTable(db)
            .these(order).stream()
                .collect(Collectors.toMap(Incident::number, incident -> incident));
    return order.stream()
        .map(IncidentNumber::new)
        .filter(found::containsKey)
        .map(found::get)
        .toList();
  }

  private static String contains(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return "%" + lower.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }

  /** Conditions, and the values that are bound to them. */
  private static final class Choice {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    void and(String condition, String name, @Nullable Object value) {
      if (value != null) {
        conditions.add(condition);
        values.put(name, value);
      }
    }

    /** Only rows whose column is one of these; any where there are none. */
    Choice among(String column, Collection<String> some) {
      List<String> places = new ArrayList<>();
      some.forEach(value -> places.add(bind(column, value)));
      if (!places.isEmpty()) {
        conditions.add(column + " IN (" + String.join(", ", places) + ")");
      }
      return this;
    }

    /** An expression for a severity's place in this list; others come last. */
    String rank(List<String> severities) {
      StringBuilder rank = new StringBuilder();
      for (int i = 0; i < severities.size(); i++) {
        rank.append(" WHEN ").append(bind("rank", severities.get(i))).append(" THEN ").append(i);
      }
      return rank.isEmpty() ? "0" : "CASE severity" + rank + " ELSE " + severities.size() + " END";
    }

    private String bind(String stem, String value) {
      String name = stem + values.size();
      values.put(name, value);
      return ":" + name;
    }

    String sql() {
      return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Map<String, Object> values() {
      return values;
    }
  }
}
