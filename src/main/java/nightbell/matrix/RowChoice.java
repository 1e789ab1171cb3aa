package nightbell.matrix;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which row takes a cell: a named category goes before a named system, that before a named window.
 * An unknown system fits only rows for every system. Of equals, which a checked matrix does not
 * have, the first in the file.
 */
public final class RowChoice {
  private RowChoice() {}

  /** The row that takes this cell; a null system is one that the matrix does not know. */
  public static Optional<Row> of(
      Matrix matrix, @Nullable SystemId system, CategoryId category, Window window) {
    return matrix.rows().stream()
        .filter(row -> fits(row, system, category, window))
        .reduce((best, row) -> rank(row) > rank(best) ? row : best);
  }

  /** The exception that changes this row at this instant. */
  static Optional<RowException> exception(Matrix matrix, Row row, Instant at) {
    return matrix.exceptions().stream()
        .filter(exception -> exception.row().equals(row.id()))
        .filter(exception -> !at.isBefore(exception.from()) && at.isBefore(exception.to()))
        .findFirst();
  }

  /** Whether a row takes this cell; a null window is one that only rows for both take. */
  static boolean fits(
      Row row, @Nullable SystemId system, CategoryId category, @Nullable Window window) {
    boolean systemFits =
        row.systems().isEmpty() || (system != null && row.systems().contains(system));
    boolean categoryFits = row.categories().isEmpty() || row.categories().contains(category);
    return systemFits && categoryFits && (row.when() == null || row.when() == window);
  }

  /** How closely a row names systems and categories, whatever its hours. */
  static int cells(Row row) {
    return (row.categories().isEmpty() ? 0 : 4) + (row.systems().isEmpty() ? 0 : 2);
  }

  private static int rank(Row row) {
    return cells(row) + (row.when() == null ? 0 : 1);
  }
}
