package nightbell.engine;

import java.util.List;
import nightbell.matrix.Matrix;

/** Finds what each side must accept before a matrix that needs signatures is active. Pure. */
@FunctionalInterface
public interface Warnings {
  /** Finds nothing. */
  Warnings NONE = (matrix, text) -> List.of();

  /** The warnings of a matrix, which was read from this text. */
  List<Warning> of(Matrix matrix, String text);
}
