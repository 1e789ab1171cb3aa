package nightbell.matrix;

import java.util.Optional;
import nightbell.oncall.Side;

/** The path that runs for a side which an incident is handed to, and by what it was found. */
public record SidePath(PathId path, String why) {

  /**
   * The path of a side that the ruling did not choose: the one that the ruling gives it all the
   * same (joint work); else that of this side's row that fits best, whatever the hour: one that
   * names the category goes before one that names the system, then the file's order; else that of
   * {@code unmatched}, if it is this side's; else that of this side's first row; else that of a
   * joint rule. Empty if the matrix has no path for this side at all.
   */
  static Optional<SidePath> of(Matrix matrix, Side side, Ruling ruling) {
    return ruled(side, ruling)
        .or(() -> fitting(matrix, side, ruling))
        .or(() -> unmatched(matrix, side))
        .or(() -> first(matrix, side))
        .or(() -> joint(matrix, side));
  }

  private static Optional<SidePath> ruled(Side side, Ruling ruling) {
    return ruling.runs().stream()
        .filter(run -> run.side() == side)
        .findFirst()
        .map(run -> new SidePath(run.path(), "as ruled"));
  }

  private static Optional<SidePath> fitting(Matrix matrix, Side side, Ruling ruling) {
    return matrix.rows().stream()
        .filter(row -> isOf(side, row.gives()))
        .filter(row -> RowChoice.fits(row, ruling.system(), ruling.category(), row.when()))
        .reduce((best, row) -> RowChoice.cells(row) > RowChoice.cells(best) ? row : best)
        .flatMap(row -> given(row.gives(), "by its row " + row.id()));
  }

  private static Optional<SidePath> unmatched(Matrix matrix, Side side) {
    return Optional.ofNullable(matrix.unmatched())
        .filter(agreed -> isOf(side, agreed))
        .flatMap(agreed -> given(agreed, "as agreed for what no row takes"));
  }

  private static Optional<SidePath> first(Matrix matrix, Side side) {
    return matrix.rows().stream()
        .filter(row -> isOf(side, row.gives()))
        .findFirst()
        .flatMap(row -> given(row.gives(), "by its first row, " + row.id()));
  }

  private static Optional<SidePath> joint(Matrix matrix, Side side) {
    return matrix.joint().values().stream()
        .flatMap(
            rule ->
                Optional.ofNullable(rule.paths().get(side))
                    .map(path -> new SidePath(path, "by the joint rule " + rule.id()))
                    .stream())
        .findFirst();
  }

  private static boolean isOf(Side side, Assignment gives) {
    return gives.owner() == (side == Side.INTERNAL ? Owner.INTERNAL : Owner.PROVIDER);
  }

  private static Optional<SidePath> given(Assignment gives, String why) {
    return Optional.ofNullable(gives.path()).map(path -> new SidePath(path, why));
  }
}
