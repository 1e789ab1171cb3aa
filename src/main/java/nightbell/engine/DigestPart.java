package nightbell.engine;

import java.time.Instant;
import nightbell.matrix.Matrix;

/** Something more that the morning digest tells each client's desks. */
public interface DigestPart {

  /** Its lines, with a heading and an empty line before it; empty where there is nothing. */
  String lines(Matrix matrix, Instant opening);
}
