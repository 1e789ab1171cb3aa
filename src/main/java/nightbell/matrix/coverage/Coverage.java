package nightbell.matrix.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nightbell.matrix.CategoryId;
import nightbell.matrix.Matrix;
import nightbell.matrix.PageRule;
import nightbell.matrix.Roster;
import nightbell.matrix.Row;
import nightbell.matrix.Severity;
import nightbell.matrix.SystemId;
import nightbell.matrix.Taking;
import nightbell.matrix.Window;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a cell of a matrix reaches nobody, one person only, or too late by design. Alerts of
 * systems that the matrix does not know are cells too; severities that never page are not. Two
 * paths of joint work count together for people, each for itself for lateness.
 */
public final class Coverage {
  private final Matrix matrix;
  private final Roster roster;

  /**
   * @param roster the resolver that pages
   */
  public Coverage(Roster roster) {
    this.matrix = roster.matrix();
    this.roster = roster;
  }

  /** What is wrong with these cells for alerts received in {@code [from, to)}. */
  public Report between(Instant from, Instant to, Predicate<Cell> wanted) {
    Calendar calendar = new Calendar(matrix, from, to);
    Judge judge = new Judge(matrix, calendar, new Reaches(roster, from, to), to);
    List<Report.Group> groups = new ArrayList<>();
    Map<Judge.Rows, List<Cell>> byRows = byRows();
    for (Severity severity : matrix.severities()) {
      if (severity.page() == PageRule.NEVER) {
        continue;
      }
      byRows.forEach(
          (rows, cells) -> {
            List<Cell> alike =
                cells.stream()
                    .map(cell -> new Cell(cell.system(), cell.category(), severity.id()))
                    .filter(wanted)
                    .toList();
            List<Piece> pieces = alike.isEmpty() ? List.of() : judge.pieces(rows, severity);
            if (!pieces.isEmpty()) {
              groups.add(new Report.Group(alike, pieces));
            }
          });
    }
    return new Report(groups);
  }

  /** The cells of any severity by the rows that take them. */
  private Map<Judge.Rows, List<Cell>> byRows() {
    Map<Judge.Rows, List<Cell>> byRows = new LinkedHashMap<>();
    List<@Nullable SystemId> systems = new ArrayList<>(matrix.systems().keySet());
    systems.add(null);
    for (SystemId system : systems) {
      for (CategoryId category : matrix.categories().keySet()) {
        Judge.Rows rows =
            new Judge.Rows(
                row(system, category, Window.BUSINESS), row(system, category, Window.AFTER_HOURS));
        byRows
            .computeIfAbsent(rows, alike -> new ArrayList<>())
            .add(new Cell(system, category, matrix.defaultSeverity()));
      }
    }
    return byRows;
  }

  private @Nullable Row row(@Nullable SystemId system, CategoryId category, Window window) {
    return Taking.row(matrix, system, category, window).orElse(null);
  }
}
