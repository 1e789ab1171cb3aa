package nightbell.matrix;

import java.time.Instant;
import nightbell.alert.Alert;

/** Makes one ruling. */
final class RulingMaker {
  private final String what;

  RulingMaker(Matrix matrix, Alert alert, Instant at) {
    what = matrix.client() + alert.title() + at;
  }

  Ruling ruling() {
    throw new UnsupportedOperationException(what);
  }
}
