package nightbell.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.escalation.Incident;
import nightbell.escalation.Incident.Silenced;
import nightbell.escalation.Mark;
import nightbell.escalation.State;
import nightbell.matrix.Matrix;
import nightbell.matrix.Severity;
import nightbell.matrix.SeverityId;
import nightbell.matrix.SystemId;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An incident in the words of the matrix version that ruled it: names instead of ids, and times in
 * the client's zone. What the matrix no longer knows is shown by its id.
 */
record Shown(Incident incident, @Nullable Matrix matrix, Times times) {

  static Shown of(Incident incident, Matrices matrices) {
    Optional<MatrixVersion> version =
        matrices.version(incident.matrixVersion()).or(() -> matrices.active(incident.client()));
    Matrix matrix = version.map(MatrixVersion::matrix).orElse(null);
    ZoneId zone = matrix == null ? ZoneOffset.UTC : matrix.client().zone();
    return new Shown(incident, matrix, new Times(zone));
  }

  IncidentLine line(Clock clock) {
    Instant by = incident.ruling().respondBy();
    boolean asked =
        incident.acknowledged() == null
            && !incident.isResolved()
            && incident.state() != State.SILENCED;
    boolean late = asked && clock.now().isAfter(by);
    Duration away = Duration.between(clock.now(), by).abs();
    return new IncidentLine(
        incident.number().toString(),
        incident.ruling().severity().value(),
        rank() == 0,
        client(),
        system(),
        incident.alert().title(),
        incident.state().name().toLowerCase(Locale.ROOT),
        marks(),
        times.minute(incident.openedAt()),
        asked ? times.minute(by) : "",
        asked ? by.toString() : "",
        late,
        Times.length(away) + (late ? " ago" : " left"),
        told());
  }

  /** How many severities of the matrix are higher. */
  int rank() {
    if (matrix == null) {
      return 0;
    }
    List<SeverityId> ids = matrix.severities().stream().map(Severity::id).toList();
    return Math.max(0, ids.indexOf(incident.ruling().severity()));
  }

  /** A side's name in the matrix, with which side it is. */
  String side(Enum<?> side) {
    String word = side.name().toLowerCase(Locale.ROOT);
    return matrix == null
        ? word
        : matrix.sides().entrySet().stream()
            .filter(known -> known.getKey().name().equals(side.name()))
            .map(known -> known.getValue().name() + " (" + word + ")")
            .findFirst()
            .orElse(word);
  }

  String client() {
    return matrix == null ? incident.client().value() : matrix.client().name();
  }

  String system() {
    SystemId system = incident.ruling().system();
    if (system == null) {
      return "";
    }
    var known = matrix == null ? null : matrix.systems().get(system);
    return known == null ? system.value() : known.name();
  }

  /** A person's name; other actors have only the one. */
  String person(String name) {
    Person person = matrix == null ? null : matrix.people().get(new PersonId(name));
    return person == null ? name : person.name();
  }

  private List<String> marks() {
    List<String> marks = new ArrayList<>();
    if (incident.breached()) {
      marks.add("breached");
    }
    if (incident.unanswered() && incident.state() == State.OPEN) {
      marks.add("unanswered");
    }
    if (incident.flaps().flapping()) {
      marks.add("flapping");
    }
    return marks;
  }

  private String told() {
    Mark resolved = incident.resolved();
    Mark acknowledged = incident.acknowledged();
    if (incident.isResolved() && resolved != null) {
      return "Resolved by " + said(resolved);
    }
    if (acknowledged != null) {
      return "Acknowledged by " + said(acknowledged);
    }
    Silenced silenced = incident.silenced();
    if (silenced != null) {
      return "Silenced by " + person(silenced.by()) + until(silenced) + ": " + silenced.reason();
    }
    return incident.state() == State.HELD ? held() : "";
  }

  private String until(Silenced silenced) {
    return " (" + silenced.silence() + ") until " + times.minute(silenced.until());
  }

  private String held() {
    Instant until = incident.ruling().heldUntil();
    return until == null
        ? incident.ruling().severity() + " pages nobody."
        : "Nobody is paged before " + times.minute(until) + ".";
  }

  private String said(Mark mark) {
    String via = mark.via().name().toLowerCase(Locale.ROOT);
    return person(mark.by().name()) + ", " + times.minute(mark.at()) + ", by " + via;
  }
}
