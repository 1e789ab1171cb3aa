package nightbell.matrix.lint;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nightbell.matrix.Owner;

/** Security that the provider owns on systems that it does not own and so cannot contain. */
final class DeadDependency implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    Set<String> internal = new TreeSet<>();
    Map<String, Cell> secured = new LinkedHashMap<>();
    for (Cell cell : ground.cells()) {
      String system = cell.system() == null ? null : cell.system().value();
      if (system != null && !cell.ruling().unmatched()) {
        if (cell.ruling().side() == Owner.INTERNAL) {
          internal.add(system);
        } else if (cell.ruling().side() == Owner.PROVIDER && isSecurity(cell)) {
          secured.putIfAbsent(system, cell);
        }
      }
    }
    secured.keySet().retainAll(internal);
    secured.values().stream()
        .findFirst()
        .ifPresent(cell -> add(ground, cell, secured.keySet(), into));
  }

  private static void add(Ground ground, Cell cell, Set<String> systems, Findings into) {
    into.note(
        "dead-dependency",
        "rows." + cell.ruling().row(),
        "The provider owns security of "
            + Say.list(systems)
            + ", but the internal team owns other alerts of them",
        "For a security alert of "
            + cell.systemInWords()
            + " on "
            + ground.when(cell.at())
            + " the provider needs the internal team to contain it",
        "Agree who may cut these systems off, for example as a \"change_rule\"");
  }

  private static boolean isSecurity(Cell cell) {
    return cell.category().value().toLowerCase(Locale.ROOT).contains("security");
  }
}
