package nightbell.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row gives at an instant, without a word about it: answers 4 and 5 for those who ask about
 * many cells. Pure.
 *
 * @param row null where no row fits, then {@code unmatched} gives
 * @param exception what changes the row at that instant, or null
 */
public record Taking(@Nullable Row row, @Nullable RowException exception, Assignment gives) {

  /** The row that takes a cell; a null system is one that the matrix does not know. */
  public static Optional<Row> row(
      Matrix matrix, @Nullable SystemId system, CategoryId category, Window window) {
    return RowChoice.of(matrix, system, category, window);
  }

  /** What this row, or the lack of one, gives at this instant. */
  public static Taking of(Matrix matrix, @Nullable Row row, Instant at) {
    if (row == null) {
      return new Taking(null, null, withoutRow(matrix));
    }
    RowException exception = RowChoice.exception(matrix, row, at).orElse(null);
    return new Taking(row, exception, exception == null ? row.gives() : exception.gives());
  }

  /** The paths that start, lead first. */
  public List<Ruling.Run> runs(Matrix matrix) {
    return Work.of(matrix, gives).runs();
  }

  private static Assignment withoutRow(Matrix matrix) {
    Assignment agreed = matrix.unmatched();
    PathId first = matrix.paths().keySet().iterator().next();
    return agreed == null ? new Assignment(Owner.PROVIDER, null, first, null, List.of()) : agreed;
  }
}
