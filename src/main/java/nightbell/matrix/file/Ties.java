package nightbell.matrix.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nightbell.matrix.Row;
import nightbell.matrix.Window;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows that take one cell with equal precedence, so that no alert has two rulings. A named
 * category, a named system and a named window each count; rows that name different kinds of things
 * never tie.
 */
final class Ties {
  private final List<Placed> rows = new ArrayList<>();

  private record Placed(Row row, Place at) {}

  void add(Row row, Value value) {
    for (Placed earlier : rows) {
      if (tie(earlier.row(), row)) {
        String what =
            value.subject()
                + " ties with row "
                + earlier.row().id()
                + " ("
                + earlier.at()
                + "): both take "
                + cell(earlier.row(), row);
        value.mistake("tie", what, "narrow one of them to a category, a system or a window");
      }
    }
    rows.add(new Placed(row, value.node().at()));
  }

  private static boolean tie(Row one, Row other) {
    return meet(one.systems(), other.systems())
        && meet(one.categories(), other.categories())
        && one.when() == other.when();
  }

  /** Both every one, or both named with one in common. */
  private static <T> boolean meet(Set<T> one, Set<T> other) {
    return one.isEmpty() ? other.isEmpty() : !Collections.disjoint(one, other);
  }

  private static String cell(Row one, Row other) {
    return common("system", one.systems(), other.systems())
        + ", "
        + common("category", one.categories(), other.categories())
        + ", "
        + window(one.when());
  }

  private static <T> String common(String kind, Set<T> one, Set<T> other) {
    return one.stream()
        .filter(other::contains)
        .map(Object::toString)
        .min(String::compareTo)
        .map(name -> kind + " " + name)
        .orElse("every " + kind);
  }

  private static String window(@Nullable Window window) {
    if (window == null) {
      return "at any time";
    }
    return window == Window.BUSINESS ? "in business hours" : "after hours";
  }
}
