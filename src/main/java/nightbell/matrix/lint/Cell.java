package nightbell.matrix.lint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.matrix.CategoryId;
import nightbell.matrix.Matrix;
import nightbell.matrix.Ruling;
import nightbell.matrix.Severity;
import nightbell.matrix.SystemId;
import nightbell.matrix.Window;
import org.jspecify.annotations.Nullable;

/**
 * A system, a category and a window, and how an alert of them is ruled on. The system is null for
 * alerts of a system that the matrix does not know. Which row takes a cell depends on nothing else.
 *
 * @param at an instant of the window
 */
record Cell(
    @Nullable SystemId system, CategoryId category, Window window, Instant at, Ruling ruling) {

  /** Every cell of every window that comes. */
  static List<Cell> all(Matrix matrix, List<Moment> moments) {
    Map<Window, Moment> first = new EnumMap<>(Window.class);
    moments.forEach(moment -> first.putIfAbsent(moment.window(), moment));
    List<Cell> cells = new ArrayList<>();
    for (Moment moment : first.values()) {
      row(matrix, null, moment, cells);
      matrix.systems().keySet().forEach(system -> row(matrix, system, moment, cells));
    }
    return cells;
  }

  private static void row(
      Matrix matrix, @Nullable SystemId system, Moment moment, Collection<Cell> into) {
    for (CategoryId category : matrix.categories().keySet()) {
      Ruling ruling = matrix.rule(alert(system, category, null), moment.at());
      // A pattern that fits every text leaves no alert without a system.
      if (Objects.equals(ruling.system(), system)) {
        into.add(new Cell(system, category, moment.window(), moment.at(), ruling));
      }
    }
  }

  /** An alert of this cell, of a severity or without one. */
  Alert alert(@Nullable Severity severity) {
    return alert(system, category, severity);
  }

  private static Alert alert(
      @Nullable SystemId system, CategoryId category, @Nullable Severity severity) {
    return Alert.of(AlertState.FIRING, "-")
        .systems(system == null ? List.of() : List.of(system.value()))
        .category(category.value())
        .severity(severity == null ? null : severity.id().value())
        .build();
  }

  String systemInWords() {
    return system == null ? "a system that the matrix does not know" : "system " + system;
  }

  String inWords() {
    return systemInWords() + ", category " + category;
  }
}
