package nightbell.escalation;

import java.util.List;
import nightbell.matrix.Matrix;
import nightbell.matrix.Severity;
import nightbell.matrix.SeverityId;

/** Severities of a matrix, by name and by how bad they are. */
final class Severities {
  private Severities() {}

  /** The severity of this name; the matrix that ruled an incident always knows it. */
  static Severity of(Matrix matrix, SeverityId id) {
    return matrix.severities().stream()
        .filter(severity -> severity.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no severity " + id));
  }

  /** Its place, 0 for the highest; one the matrix does not know comes after all others. */
  static int rank(Matrix matrix, SeverityId id) {
    List<Severity> all = matrix.severities();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(id)) {
        return i;
      }
    }
    return all.size();
  }
}
