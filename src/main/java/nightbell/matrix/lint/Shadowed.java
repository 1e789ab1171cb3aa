package nightbell.matrix.lint;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nightbell.matrix.Row;
import nightbell.matrix.RowId;
import nightbell.matrix.SystemId;

/**
 * Rows that never take an alert, because others always go before them or their hours never come.
 */
final class Shadowed implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    Set<RowId> winners = new HashSet<>();
    ground.cells().forEach(cell -> winners.add(cell.ruling().row()));
    for (Row row : ground.matrix().rows()) {
      if (!winners.contains(row.id())) {
        List<Cell> own = ground.cells().stream().filter(cell -> fits(row, cell)).toList();
        into.warning(
            "shadowed",
            "rows." + row.id(),
            "Row " + row.id() + " never takes an alert: " + why(own),
            example(ground, own),
            "Remove the row, or narrow the rows that go before it");
      }
    }
  }

  private static String why(List<Cell> own) {
    if (own.isEmpty()) {
      return "no alert that it is for can come";
    }
    Set<String> before = new LinkedHashSet<>();
    own.forEach(cell -> before.add("row " + cell.ruling().row()));
    return Say.list(before) + (before.size() == 1 ? " goes" : " go") + " before it";
  }

  private static String example(Ground ground, List<Cell> own) {
    if (own.isEmpty()) {
      return "From " + ground.when(ground.now()) + " to " + ground.when(ground.until()) + ", never";
    }
    Cell cell = own.get(0);
    return "An alert of "
        + cell.inWords()
        + " on "
        + ground.when(cell.at())
        + " goes to row "
        + cell.ruling().row();
  }

  private static boolean fits(Row row, Cell cell) {
    SystemId system = cell.system();
    return (row.systems().isEmpty() || (system != null && row.systems().contains(system)))
        && (row.categories().isEmpty() || row.categories().contains(cell.category()))
        && (row.when() == null || row.when() == cell.window());
  }
}
