package nightbell.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nightbell.reply.Address;
import org.jdbi.v3.core.Handle;

/**
 * What alerts, pages, mails and questions said in detail, to be emptied once it is old. Rows stay,
 * with their states and instants, so that counts still add up; only bodies that nobody could read
 * go as a whole.
 */
final class DetailTable {
  private final Handle db;
  private final Instant before;
  private final int most;

  DetailTable(Handle db, Instant before, int most) {
    this.db = db;
    this.before = before;
    this.most = most;
  }

  /** Empties at most so many of each, and says how many of which it were. */
  Map<String, Integer> empty() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("incidents", incidents());
    counts.put("mails", said("notice"));
    counts.put("questions", said("ask"));
    counts.put("answers", answers());
    counts.put("bodies", execute("DELETE FROM rejected WHERE at < ?"));
    counts.put("conversations", execute("DELETE FROM conversation WHERE at < ?"));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private int incidents() {
    String sql =
        """
        SELECT number, body FROM incident WHERE pruned = FALSE AND resolved_at < ?
        ORDER BY number FETCH FIRST ? ROWS ONLY""";
    Map<Integer, String> bodies = new LinkedHashMap<>();
    db.createQuery(sql)
        .bind(0, before)
        .bind(1, most)
        .map((row, context) -> Map.entry(row.getInt("number"), row.getString("body")))
        .forEach(entry -> bodies.put(entry.getKey(), entry.getValue()));
    bodies.forEach(
        (number, body) -> {
          db.createUpdate("UPDATE incident SET body = ?, pruned = TRUE WHERE number = ?")
              .bind(0, bare(body))
              .bind(1, number)
              .execute();
          pages(number);
        });
    return bodies.size();
  }

  /** The alert without what its tool sent beside the facts that the incident is known by. */
  private static String bare(String body) {
    try {
      ObjectNode incident = (ObjectNode) Json.MAPPER.readTree(body);
      if (incident.get("alert") instanceof ObjectNode alert) {
        alert.put("details", "");
        alert.set("labels", Json.MAPPER.createObjectNode());
        alert.remove("link");
      }
      return Json.MAPPER.writeValueAsString(incident);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored JSON cannot be read", e);
    }
  }

  private void pages(int incident) {
    Map<String, String> masked = new LinkedHashMap<>();
    db.createQuery("SELECT DISTINCT address FROM page WHERE incident = ?")
        .bind(0, incident)
        .mapTo(String.class)
        .forEach(address -> masked.put(address, Address.masked(address)));
    masked.forEach(
        (address, shown) ->
            db.createUpdate(
                    "UPDATE page SET subject = '', text = '', said = NULL, address = ?"
                        + " WHERE incident = ? AND address = ?")
                .bind(0, shown)
                .bind(1, incident)
                .bind(2, address)
                .execute());
  }

  private int said(String table) {
    return db.createUpdate(
            "UPDATE "
                + table
                + " SET subject = '', text = '' WHERE name IN (SELECT name FROM "
                + table
                + " WHERE at < ? AND ended_at IS NOT NULL AND text <> ''"
                + " FETCH FIRST ? ROWS ONLY)")
        .bind(0, before)
        .bind(1, most)
        .execute();
  }

  /** The names stay: by them what comes again is known. */
  private int answers() {
    return db.createUpdate(
            "UPDATE answered SET answer = '' WHERE name IN (SELECT name FROM answered"
                + " WHERE at < ? AND answer <> '' FETCH FIRST ? ROWS ONLY)")
        .bind(0, before)
        .bind(1, most)
        .execute();
  }

  private int execute(String sql) {
    return db.createUpdate(sql).bind(0, before).execute();
  }
}
