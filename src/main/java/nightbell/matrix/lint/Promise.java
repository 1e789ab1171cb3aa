package nightbell.matrix.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.matrix.Matrix;
import nightbell.matrix.PageRule;
import nightbell.matrix.Ruling;
import nightbell.matrix.Severity;
import nightbell.matrix.Window;
import org.jspecify.annotations.Nullable;

/**
 * How soon an alert of one severity is due that comes in at an instant at which the answer can
 * change.
 */
record Promise(Severity severity, Window window, Instant receipt, Ruling ruling) {

  static List<Promise> all(Matrix matrix, List<Moment> moments, @Nullable Cell any) {
    List<Promise> all = new ArrayList<>();
    if (any == null) {
      return all;
    }
    for (Moment moment : moments) {
      if (moment.calendar()) {
        for (Severity severity : matrix.severities()) {
          Ruling ruling = matrix.rule(any.alert(severity), moment.at());
          all.add(new Promise(severity, moment.window(), moment.at(), ruling));
        }
      }
    }
    return all;
  }

  boolean pages() {
    return severity.page() != PageRule.NEVER;
  }

  /** When the path starts. */
  Instant start() {
    Instant held = ruling.heldUntil();
    return held == null ? receipt : held;
  }

  /** How long after the path's start the response time is over; may be negative. */
  Duration left() {
    return Duration.between(start(), ruling.respondBy());
  }
}
