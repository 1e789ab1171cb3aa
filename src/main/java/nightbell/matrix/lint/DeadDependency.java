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
      if (cell.system() != null && cell.ruling().side() == Owner.INTERNAL) {
        internal.add(cell.system().value());
      }
      if (isSecurity(cell) && cell.system() != null && cell.ruling().side() == Owner.PROVIDER) {
        secured.putIfAbsent(cell.system().value(), cell);
      }
    }
    internal.retainAll(secured.keySet());
    if (!internal.isEmpty()) {
      Cell cell = secured.values().stream().filter(each -> each.system() != null
          && internal.contains(each.system().value())).findFirst().orElseThrow();
      into.note(
          "dead-dependency",
          cell.ruling().row() == null ? "unmatched" : "rows." + cell.ruling().row(),
          "The provider owns security of " + Say.list(internal)
              + ", but the internal team owns other alerts of them",
          "For a security alert of " + cell.systemInWords() + " on " + ground.when(cell.at())
              + " the provider needs the internal team to contain it",
          "Agree who may cut these systems off, for example as a \"change_rule\"");
    }
  }

  private static boolean isSecurity(Cell cell) {
    return cell.category().value().toLowerCase(Locale.ROOT).contains("security");
  }
}
