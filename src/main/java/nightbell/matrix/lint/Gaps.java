package nightbell.matrix.lint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Alerts that no row takes, where nothing is agreed for such alerts either. */
final class Gaps implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    if (ground.matrix().unmatched() != null) {
      return;
    }
    Map<String, Cell> first = new LinkedHashMap<>();
    Map<String, Set<String>> categories = new LinkedHashMap<>();
    for (Cell cell : ground.cells()) {
      if (cell.ruling().unmatched()) {
        String subject = cell.system() == null ? "rows" : "systems." + cell.system();
        first.putIfAbsent(subject, cell);
        categories
            .computeIfAbsent(subject, key -> new LinkedHashSet<>())
            .add(cell.category().value());
      }
    }
    first.forEach(
        (subject, cell) ->
            into.error(
                "gap",
                subject,
                "No row takes an alert of "
                    + cell.systemInWords()
                    + " in category "
                    + Say.list(categories.getOrDefault(subject, Set.of()))
                    + ", and \"unmatched\" is absent: nobody agreed who owns it",
                "A "
                    + ground.matrix().severities().get(0).id()
                    + " alert of "
                    + cell.inWords()
                    + " on "
                    + ground.when(cell.at())
                    + " has no owner",
                "Add a row for it, or say under \"unmatched\" who is paged"));
  }
}
