package nightbell.engine;

import java.time.Instant;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.lint.Facts;

/** Looks at a matrix that was read, before it becomes a version. */
@FunctionalInterface
public interface Linter {
  /** Every finding; contacts and drills are not looked at. */
  Linter LIVE = (read, now) -> Linted.of(read, Facts.unknown(), now);

  /** Finds nothing. */
  Linter NONE = (read, now) -> Linted.NOTHING;

  /** What is found in the matrix, looked at from this instant. */
  Linted lint(MatrixFile.Read read, Instant now);
}
