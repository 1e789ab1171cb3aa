package nightbell.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.oncall.PersonId;
import org.jdbi.v3.core.Handle;

/**
 * A person's data in the tables beside the trail: what was said to them and by them goes, what
 * others were told of them loses their name, what is known of their numbers is deleted.
 */
final class PersonRows {
  /** Columns in which anybody's words may stand, by table and what its rows are known by. */
  private static final List<Texts> TEXTS =
      List.of(
          new Texts("page", "seq", List.of("subject", "text", "said", "error")),
          new Texts("notice", "name", List.of("subject", "text", "thread", "error")),
          new Texts("ask", "name", List.of("subject", "text", "error")),
          new Texts("answered", "name", List.of("answer")),
          new Texts("incident", "number", List.of("title", "host", "search", "body")),
          new Texts("rejected", "id", List.of("why", "body")),
          new Texts("gap", "id", List.of("text")),
          new Texts("away", "number", List.of("reason")),
          new Texts("schedule_override", "number", List.of("reason")),
          new Texts("swap", "number", List.of("reason")),
          new Texts("silence", "number", List.of("reason")),
          new Texts("matrix_version", "number", List.of("why")),
          new Texts("matrix_review", "id", List.of("note")),
          new Texts("set_aside", "incident", List.of("why")),
          new Texts("debrief", "incident", List.of("cause_note", "went_well", "to_improve")),
          new Texts("follow_up", "number", List.of("text", "outcome")));

  /** What is the person's own, word for word. */
  private static final List<String> OWN =
      List.of(
          "UPDATE page SET address = 'erased', subject = 'erased', text = 'erased', said = NULL"
              + " WHERE person = :person AND address <> 'erased'",
          "UPDATE notice SET address = 'erased', subject = 'erased', text = 'erased',"
              + " thread = NULL WHERE person = :person AND address <> 'erased'",
          "UPDATE ask SET address = 'erased', subject = 'erased', text = 'erased'"
              + " WHERE person = :person AND address <> 'erased'",
          "UPDATE away SET reason = 'erased' WHERE person = :person AND reason <> 'erased'",
          "UPDATE matrix_signature SET reason = 'erased'"
              + " WHERE person = :person AND reason <> 'erased'",
          "UPDATE matrix_acceptance SET reason = 'erased'"
              + " WHERE person = :person AND reason <> 'erased'",
          "UPDATE matrix_review SET note = 'erased' WHERE person = :person AND note <> 'erased'",
          "DELETE FROM contact WHERE person = :person",
          "DELETE FROM number_fault WHERE person = :person");

  private final Handle db;
  private final PersonId person;
  private final PersonWords words;
  private long rows;

  PersonRows(Handle db, PersonId person, PersonWords words) {
    this.db = db;
    this.person = person;
    this.words = words;
  }

  /** Erases it all; how many rows changed. */
  long erase() {
    OWN.forEach(sql -> rows += db.createUpdate(sql).bind("person", person.value()).execute());
    for (String table : List.of("conversation", "opt_out")) {
      for (String address : words.addresses()) {
        rows += db.execute("DELETE FROM " + table + " WHERE address = ?", address);
      }
    }
    for (Texts texts : TEXTS) {
      texts.columns().forEach(column -> replace(texts.table(), texts.key(), column));
    }
    return rows;
  }

  private void replace(String table, String key, String column) {
    for (String word : words.looked()) {
      String found = "SELECT " + key + ", " + column + " FROM " + table + " WHERE " + column;
      Map<Object, String> changed = new LinkedHashMap<>();
      db.createQuery(found + " LIKE ? ESCAPE '!'")
          .bind(0, "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
          .map((row, context) -> Map.entry(row.getObject(1), row.getString(2)))
          .forEach(
              entry -> {
                String text = words.erasedIn(entry.getValue());
                if (!text.equals(entry.getValue())) {
                  changed.put(entry.getKey(), text);
                }
              });
      String update = "UPDATE " + table + " SET " + column + " = ? WHERE " + key + " = ?";
      changed.forEach((id, text) -> rows += db.execute(update, text, id));
    }
  }

  /** Columns of texts. */
  private record Texts(String table, String key, List<String> columns) {}
}
