package nightbell.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import nightbell.matrix.BusinessClock;
import nightbell.matrix.Matrix;
import nightbell.matrix.Ruled;
import nightbell.matrix.Severity;
import nightbell.matrix.SeverityId;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The clocks that times are measured on, each as the version says that ruled. Of a version that is
 * nowhere any more all is measured on the wall clock, and its days are those of UTC.
 */
final class Calendars {
  private final IntFunction<Optional<Matrix>> versions;
  private final Map<Integer, Optional<Matrix>> known = new HashMap<>();

  Calendars(IntFunction<Optional<Matrix>> versions) {
    this.versions = versions;
  }

  @Nullable Matrix matrix(Ruled ruled) {
    return known.computeIfAbsent(ruled.version(), versions::apply).orElse(null);
  }

  /** Which clock the response time of this ruling is measured on. */
  Measure measure(Ruled ruled) {
    Matrix matrix = matrix(ruled);
    boolean business =
        matrix != null
            && matrix.severities().stream()
                .filter(severity -> severity.id().equals(ruled.severity()))
                .anyMatch(Severity::businessClock);
    return business ? Measure.BUSINESS : Measure.WALL;
  }

  /** The time from one instant to a later one, on the clock of this ruling. */
  Duration between(Ruled ruled, Instant from, Instant until) {
    Matrix matrix = matrix(ruled);
    return matrix != null && measure(ruled) == Measure.BUSINESS
        ? new BusinessClock(matrix).between(from, until)
        : Duration.between(from, until);
  }

  /** Where the severity of this ruling stands in its matrix: 0 is the highest. */
  int rank(Ruled ruled) {
    Matrix matrix = matrix(ruled);
    List<SeverityId> ids =
        matrix == null ? List.of() : matrix.severities().stream().map(Severity::id).toList();
    return ids.contains(ruled.severity()) ? ids.indexOf(ruled.severity()) : Integer.MAX_VALUE;
  }

  /** A person's own zone, or their client's. */
  ZoneId zone(Ruled ruled, PersonId id) {
    Matrix matrix = matrix(ruled);
    Person person = matrix == null ? null : matrix.people().get(id);
    ZoneId own = person == null ? null : person.zone();
    return own == null ? zone(matrix) : own;
  }

  static ZoneId zone(@Nullable Matrix matrix) {
    return matrix == null ? ZoneOffset.UTC : matrix.client().zone();
  }
}
