package nightbell.matrix.paper;

import java.util.List;
import java.util.Locale;
import nightbell.matrix.Category;
import nightbell.matrix.Matrix;
import nightbell.matrix.MatrixSystem;
import nightbell.matrix.Pattern;
import nightbell.matrix.paper.Block.Table;

/** What the systems and categories are, and by what alerts of them are known. */
final class SystemWords {
  private SystemWords() {}

  static Table systems(Matrix matrix) {
    return new Table(
        "Systems",
        List.of("System", "Name in alerts", "Also known by"),
        matrix.systems().values().stream().map(SystemWords::row).toList());
  }

  private static List<String> row(MatrixSystem system) {
    return List.of(system.name(), system.id().value(), patterns(system.match()));
  }

  static Table categories(Matrix matrix) {
    return new Table(
        "Categories",
        List.of("Category", "Known by"),
        matrix.categories().values().stream().map(SystemWords::row).toList());
  }

  private static List<String> row(Category category) {
    return List.of(
        category.id().value(),
        category.isDefault() ? "takes what fits no other" : patterns(category.match()));
  }

  static List<Line> changeRules(Matrix matrix) {
    return matrix.systems().values().stream()
        .filter(system -> system.changeRule() != null)
        .map(system -> new Line(system.name(), String.valueOf(system.changeRule())))
        .toList();
  }

  private static String patterns(List<Pattern> patterns) {
    return patterns.isEmpty()
        ? "–"
        : String.join(", ", patterns.stream().map(SystemWords::pattern).toList());
  }

  private static String pattern(Pattern pattern) {
    String field = pattern.field().name().toLowerCase(Locale.ROOT);
    String label = pattern.label().isEmpty() ? "" : "." + pattern.label();
    return field + label + ":" + pattern.glob();
  }
}
