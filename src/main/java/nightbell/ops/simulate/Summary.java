package nightbell.ops.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nightbell.escalation.simulation.Cause;
import nightbell.escalation.simulation.Course;
import nightbell.escalation.simulation.Nuisance;
import nightbell.escalation.simulation.Outcome;
import nightbell.escalation.simulation.Tally;
import nightbell.matrix.Matrix;

/** The figures of a simulation: in all, by severity, side and row, and for each person. */
record Summary(
    Plan plan,
    Outcome outcome,
    Tally all,
    Map<String, Tally> severities,
    Map<String, Tally> sides,
    Map<String, Tally> rows,
    Map<Cause, Long> causes,
    List<Nuisance> people) {

  static final String NO_ROW = "no row";

  static Summary of(Plan plan, Outcome outcome) {
    List<Course> all = outcome.incidents();
    Matrix matrix = plan.scenario().matrix();
    List<String> severities = matrix.severities().stream().map(s -> s.id().value()).toList();
    List<String> rows = matrix.rows().stream().map(row -> row.id().value()).toList();
    Map<Cause, Long> causes =
        all.stream()
            .flatMap(course -> Optional.ofNullable(course.cause()).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return new Summary(
        plan,
        outcome,
        Tally.of(all),
        by(all, severities, course -> course.last().ruling().severity().value()),
        by(all, List.of("internal", "provider", "joint"), Summary::side),
        by(all, rows, Summary::row),
        causes,
        Nuisance.of(matrix, all));
  }

  static String side(Course course) {
    return course.last().ruling().side().name().toLowerCase(Locale.ROOT);
  }

  static String row(Course course) {
    var row = course.last().ruling().row();
    return row == null ? NO_ROW : row.value();
  }

  Matrix matrix() {
    return plan.scenario().matrix();
  }

  /** Incidents that were not answered in time, in order of time. */
  List<Course> breaches() {
    return outcome.incidents().stream().filter(course -> course.breachedAt() != null).toList();
  }

  /** Incidents that no row took. */
  List<Course> gaps() {
    return outcome.incidents().stream().filter(c -> c.last().ruling().unmatched()).toList();
  }

  /** The incident that waited longest for its acknowledgement. */
  Optional<Course> longest() {
    return outcome.incidents().stream()
        .filter(course -> course.toAcknowledge() != null)
        .max(
            Comparator.comparing(
                Course::toAcknowledge, Comparator.nullsFirst(Comparator.naturalOrder())));
  }

  /** In the order of the matrix; what has no incident is left out. */
  private static Map<String, Tally> by(
      List<Course> all, List<String> order, Function<Course, String> key) {
    Map<String, List<Course>> groups = new LinkedHashMap<>();
    all.forEach(
        course -> groups.computeIfAbsent(key.apply(course), name -> new ArrayList<>()).add(course));
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (String name : order) {
      List<Course> group = groups.remove(name);
      if (group != null) {
        tallies.put(name, Tally.of(group));
      }
    }
    groups.forEach((name, group) -> tallies.put(name, Tally.of(group)));
    return tallies;
  }
}
