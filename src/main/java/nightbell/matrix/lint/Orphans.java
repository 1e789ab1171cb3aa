package nightbell.matrix.lint;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nightbell.matrix.Matrix;
import nightbell.matrix.Row;
import nightbell.matrix.RowId;

/** Names that are defined, but that no row uses. */
final class Orphans implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    Matrix matrix = ground.matrix();
    Used used = Used.by(matrix);
    Set<Object> taken = taken(ground);
    add("systems", "system", matrix.systems().keySet(), taken, into);
    add("categories", "category", matrix.categories().keySet(), taken, into);
    add("people", "person", matrix.people().keySet(), used.people(), into);
    add("schedules", "schedule", matrix.schedules().keySet(), used.schedules(), into);
    add("paths", "path", matrix.paths().keySet(), used.paths(), into);
  }

  /** Systems and categories of which some row takes an alert; one for every system is no use. */
  private static Set<Object> taken(Ground ground) {
    Map<RowId, Row> rows = new HashMap<>();
    ground.matrix().rows().forEach(row -> rows.put(row.id(), row));
    Set<Object> taken = new HashSet<>();
    for (Cell cell : ground.cells()) {
      Row row = rows.get(cell.ruling().row());
      if (row != null) {
        taken.add(cell.category());
        if (cell.system() != null && (!row.systems().isEmpty() || row.categories().isEmpty())) {
          taken.add(cell.system());
        }
      }
    }
    return taken;
  }

  private static void add(
      String section, String kind, Collection<?> names, Set<?> used, Findings into) {
    for (Object name : names) {
      if (!used.contains(name)) {
        into.warning(
            "orphan",
            section + "." + name,
            "No row uses " + kind + " " + name + ", so no alert is owned or paged by it",
            "Whatever the matrix says of " + name + ", alerts are ruled on without it",
            "Name it in a row, or remove it");
      }
    }
  }
}
