package nightbell.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.engine.desk.DeskRecords;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the desk's pages show. Which incidents they are is found in an index, without their
 * bodies; only those that a page shows are read whole.
 */
final class JdbiDesk implements DeskRecords {
  private static final Duration PATIENCE = Duration.ofMillis(150);
  private static final int PIECE = 2000;
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
        db ->
            whole(
                db,
                db.createQuery(sql)
                    .bindMap(choice.values())
                    .bind("limit", limit)
                    .mapTo(Integer.class)
                    .list()));
  }

  @Override
  public Found search(Search search) {
    return jdbi.withHandle(db -> search(db, search));
  }

  /**
   * By pieces from the newest down: no index finds words, and reading all rows of a long record
   * takes seconds.
   */
  private static Found search(Handle db, Search search) {
    long begun = System.nanoTime();
    Span span = span(db, search);
    List<Integer> numbers = new ArrayList<>();
    int upper = span.above();
    while (upper > span.least() && numbers.size() < search.limit()) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        return new Found(whole(db, numbers), upper);
      }
      int lower = Math.max(span.least(), upper - PIECE);
      numbers.addAll(piece(db, search, lower, upper, search.limit() - numbers.size()));
      upper = lower;
    }
    return new Found(whole(db, numbers), null);
  }

  /** Numbers from the first on and below the second. */
  private record Span(int least, int above) {}

  /** Where what fits can be: incidents are numbered in the order in which they opened. */
  private static Span span(Handle db, Search search) {
    Choice choice = new Choice();
    choice.and("opened_at >= :from", "from", search.from());
    choice.and("opened_at < :to", "to", search.to());
    Span all =
        db.createQuery(
                "SELECT MIN(number) AS least, MAX(number) AS most FROM incident" + choice.sql())
            .bindMap(choice.values())
            .map((row, context) -> new Span(row.getInt("least"), row.getInt("most") + 1))
            .one();
    Integer below = search.below();
    return below == null ? all : new Span(all.least(), Math.min(all.above(), below));
  }

  private static List<Integer> piece(Handle db, Search search, int lower, int upper, int limit) {
    Choice choice = new Choice();
    choice.and("number >= :lower", "lower", lower);
    choice.and("number < :upper", "upper", upper);
    choice.among("client", search.clients().stream().map(ClientId::value).toList());
    choice.and("state = :state", "state", Cells.wordOrNull(search.state()));
    choice.and("side = :side", "side", Cells.wordOrNull(search.side()));
    choice.and("severity = :severity", "severity", search.severity());
    choice.and("system = :system", "system", search.system());
    choice.and("opened_at >= :from", "from", search.from());
    choice.and("opened_at < :to", "to", search.to());
    int n = 0;
    for (String word : search.words()) {
      String name = "word" + n++;
      choice.and("search LIKE :" + name + " ESCAPE '!'", name, contains(word));
    }
    String sql = "SELECT number FROM incident" + choice.sql() + " ORDER BY number DESC";
    return db.createQuery(sql + " FETCH FIRST :limit ROWS ONLY")
        .bindMap(choice.values())
        .bind("limit", limit)
        .mapTo(Integer.class)
        .list();
  }

  /** The incidents of these numbers, in their order. */
  private static List<Incident> whole(Handle db, List<Integer> order) {
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
