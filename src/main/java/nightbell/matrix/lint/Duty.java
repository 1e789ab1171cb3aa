package nightbell.matrix.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.matrix.Matrix;
import nightbell.matrix.PathId;
import nightbell.matrix.RowException;
import nightbell.matrix.RowId;
import nightbell.matrix.Ruling;
import nightbell.matrix.Window;
import org.jspecify.annotations.Nullable;

/**
 * What one row, one exception or {@code unmatched} makes of the alerts of one window.
 *
 * @param number its place among all duties
 * @param subject for example {@code rows.R04}
 * @param called the same for people, for example {@code row R04}
 * @param cell one of the cells that it takes
 * @param ruling the ruling on an alert of that cell
 */
record Duty(int number, String subject, String called, Window window, Cell cell, Ruling ruling) {

  /** Tells the duties of moments; each distinct one is ruled on once. */
  static final class Book {
    private final Matrix matrix;
    private final Map<Window, Map<String, Cell>> takers = new HashMap<>();
    private final Map<String, Duty> known = new LinkedHashMap<>();
    private final Map<List<Object>, List<Duty>> states = new HashMap<>();
    private final Map<List<Object>, Set<PathId>> paths = new HashMap<>();

    Book(Matrix matrix, List<Cell> cells) {
      this.matrix = matrix;
      for (Cell cell : cells) {
        RowId row = cell.ruling().row();
        if (row != null || matrix.unmatched() != null) {
          takers
              .computeIfAbsent(cell.window(), window -> new LinkedHashMap<>())
              .putIfAbsent(row == null ? "" : row.value(), cell);
        }
      }
    }

    /** What is in force at this moment. */
    List<Duty> at(Moment moment) {
      return states.computeIfAbsent(state(moment), state -> inForce(moment));
    }

    /** The paths that are in force at this moment, each once. */
    Set<PathId> paths(Moment moment) {
      return paths.computeIfAbsent(
          state(moment),
          state -> {
            Set<PathId> used = new LinkedHashSet<>();
            at(moment).forEach(duty -> duty.ruling().runs().forEach(run -> used.add(run.path())));
            return used;
          });
    }

    private static List<Object> state(Moment moment) {
      return List.of(moment.window(), moment.exceptions());
    }

    private List<Duty> inForce(Moment moment) {
      List<Duty> duties = new ArrayList<>();
      takers
          .getOrDefault(moment.window(), Map.of())
          .values()
          .forEach(cell -> duties.add(duty(cell, moment)));
      return duties;
    }

    private Duty duty(Cell cell, Moment moment) {
      RowId row = cell.ruling().row();
      RowException changed = exception(row, moment);
      String subject =
          changed != null
              ? "exceptions." + changed.id()
              : row == null ? "unmatched" : "rows." + row;
      String called =
          changed != null ? "exception " + changed.id() : row == null ? "unmatched" : "row " + row;
      return known.computeIfAbsent(
          subject + " " + moment.window(),
          key ->
              new Duty(
                  known.size(),
                  subject,
                  called,
                  moment.window(),
                  cell,
                  matrix.rule(cell.alert(null), moment.at())));
    }

    private static @Nullable RowException exception(@Nullable RowId row, Moment moment) {
      return moment.exceptions().stream()
          .filter(each -> each.row().equals(row))
          .findFirst()
          .orElse(null);
    }
  }
}
