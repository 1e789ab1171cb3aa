package nightbell.matrix.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.matrix.Row;
import nightbell.matrix.RowId;
import nightbell.matrix.SystemId;

/** Reads {@code rows:}. Ids are unique, and no two rows tie for a cell. */
final class RowsSection {
  private static final String[] KEYS = {
    "id", "systems", "categories", "when", "owner", "accountable", "path", "joint", "inform"
  };

  private final Known known;
  private final Assignments assignments;
  private final Map<String, Place> ids = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final Ties ties = new Ties();

  RowsSection(Known known) {
    this.known = known;
    this.assignments = new Assignments(known);
  }

  List<Row> read(Value section) {
    int number = 0;
    for (Value item : section.items()) {
      number++;
      Value value = Ids.subject(item, "row", number);
      int before = value.found().count();
      Row row = row(value.entry(KEYS));
      if (value.found().count() == before) {
        rows.add(row);
        ties.add(row, value);
      }
    }
    return rows;
  }

  private Row row(Entry entry) {
    String id = Ids.unique(entry.need("id"), "row", ids);
    Set<SystemId> systems = Set.copyOf(every(entry.need("systems"), known::system));
    return new Row(
        new RowId(id),
        systems,
        Set.copyOf(every(entry.need("categories"), known::category)),
        entry.maybe("when").as(Choice.WINDOW),
        assignments.whole(entry, true));
  }

  /** A list of names; {@code "*"} alone is every one, as an empty list. */
  private static <T> List<T> every(Value value, Value.As<T> type) {
    if (value.node() instanceof Node.Items items) {
      boolean star = items.nodes().stream().anyMatch(RowsSection::star);
      if (star && items.nodes().size() == 1) {
        return List.of();
      }
      if (star) {
        String what = value.called() + " has \"*\" beside names";
        value.mistake("shape", what, "write [\"*\"] for every one, or the names alone");
        return List.of();
      }
    }
    return value.list(type);
  }

  private static boolean star(Node node) {
    return node instanceof Node.Text text && text.value().equals("*");
  }
}
