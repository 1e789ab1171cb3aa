package nightbell.matrix;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.alert.Alert;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Schedule;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * One client's responsibility matrix, complete and consistent: every name in it resolves. Immutable
 * and thread-safe. Maps and lists keep the order of the file, which counts for severities (highest
 * first) and systems (first match wins).
 */
public record Matrix(
    Client client,
    Map<Side, Organisation> sides,
    List<BusinessHours> hours,
    Holidays holidays,
    List<Severity> severities,
    SeverityId defaultSeverity,
    Map<SystemId, MatrixSystem> systems,
    Map<CategoryId, Category> categories,
    Map<PersonId, Person> people,
    Map<ScheduleId, Schedule> schedules,
    Map<PathId, Path> paths,
    Exhausted exhausted,
    List<Row> rows,
    Map<String, JointRule> joint,
    Timing timing,
    @Nullable Assignment unmatched,
    List<RowException> exceptions,
    @Nullable Duration reviewEvery) {

  public Matrix {
    sides = Map.copyOf(sides);
    hours = List.copyOf(hours);
    severities = List.copyOf(severities);
    systems = ordered(systems);
    categories = ordered(categories);
    people = ordered(people);
    schedules = ordered(schedules);
    paths = ordered(paths);
    rows = List.copyOf(rows);
    joint = ordered(joint);
    exceptions = List.copyOf(exceptions);
  }

  /**
   * Rules on an alert received at this instant: the seven answers, each with its sentence. The same
   * for live alerts, explain, simulation and coverage.
   */
  public Ruling rule(Alert alert, Instant at) {
    return new RulingMaker(this, alert, at).ruling();
  }

  /** How bad an alert is: the first of the answers that make up its ruling. */
  public SeverityId severity(Alert alert) {
    return SeverityAnswer.of(this, alert).severity().id();
  }

  /** Which path runs for a side that an incident is handed to; empty if that side has none. */
  public Optional<SidePath> pathOf(Side side, Ruling ruling) {
    return SidePath.of(this, side, ruling);
  }

  /** The rule by which both sides work what was ruled so; null where one side works it alone. */
  public @Nullable JointRule jointRule(Ruling ruling) {
    return ruling.support() == null ? null : JointRule.of(this, ruling);
  }

  /** When the response time of a severity is over that starts at this instant. */
  public Instant respondBy(SeverityId id, Instant from) {
    Window window = new BusinessClock(this).window(from);
    return ResponseAnswer.of(this, severity(id), window, from).respondBy();
  }

  Severity severity(SeverityId id) {
    return severities.stream()
        .filter(severity -> severity.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no severity " + id));
  }

  private static <K, V> Map<K, V> ordered(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
