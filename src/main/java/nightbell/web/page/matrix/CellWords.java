package nightbell.web.page.matrix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.matrix.Matrix;
import nightbell.matrix.MatrixSystem;
import nightbell.matrix.PageRule;
import nightbell.matrix.SystemId;
import nightbell.matrix.coverage.Cell;
import org.jspecify.annotations.Nullable;

/** Many cells in few words: systems that share categories and severities stand together. */
final class CellWords {
  private final Matrix matrix;
  private final int systems;
  private final int categories;
  private final long severities;

  CellWords(Matrix matrix) {
    this.matrix = matrix;
    this.systems = matrix.systems().size() + 1;
    this.categories = matrix.categories().size();
    this.severities =
        matrix.severities().stream().filter(each -> each.page() != PageRule.NEVER).count();
  }

  /** For example {@code Epicor ERP, Backup · outage · P1, P2}. */
  List<String> of(List<Cell> cells) {
    Map<@Nullable SystemId, Map<String, Set<String>>> bySystem = new LinkedHashMap<>();
    for (Cell cell : cells) {
      bySystem
          .computeIfAbsent(cell.system(), first -> new LinkedHashMap<>())
          .computeIfAbsent(cell.category().value(), first -> new LinkedHashSet<>())
          .add(cell.severity().value());
    }
    Map<String, List<String>> byRest = new LinkedHashMap<>();
    bySystem.forEach(
        (system, rest) -> rests(rest).forEach(said -> named(byRest, said).add(name(system))));
    List<String> words = new ArrayList<>();
    byRest.forEach(
        (rest, names) ->
            words.add(Sides.capital(all(names, systems, "every system")) + " · " + rest));
    return words;
  }

  private static List<String> named(Map<String, List<String>> byRest, String rest) {
    return byRest.computeIfAbsent(rest, first -> new ArrayList<>());
  }

  /** One system's categories, those with the same severities together. */
  private List<String> rests(Map<String, Set<String>> bySeverities) {
    Map<Set<String>, List<String>> turned = new LinkedHashMap<>();
    bySeverities.forEach(
        (category, given) ->
            turned.computeIfAbsent(given, first -> new ArrayList<>()).add(category));
    List<String> rests = new ArrayList<>();
    turned.forEach(
        (given, named) ->
            rests.add(
                all(named, categories, "every category")
                    + " · "
                    + all(given, severities, "every severity that pages")));
    return rests;
  }

  private static String all(Collection<String> named, long count, String every) {
    return named.size() > 1 && named.size() == count ? every : String.join(", ", named);
  }

  private String name(@Nullable SystemId id) {
    if (id == null) {
      return "any other system";
    }
    MatrixSystem system = matrix.systems().get(id);
    return system == null ? id.value() : system.name();
  }
}
