package nightbell.engine.morning;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import nightbell.audit.story.Line;
import nightbell.audit.story.Outage;
import nightbell.audit.story.Retelling;
import nightbell.audit.story.Why;
import nightbell.audit.story.Wording;
import nightbell.engine.Clock;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Records;
import nightbell.engine.Trail;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.matrix.Matrix;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;

/** Tells incidents' stories from the record. Reads only; thread-safe. */
public final class Storyteller {
  private static final int OUTAGES = 1000;

  private final Records records;
  private final Trail trail;
  private final Matrices matrices;
  private final Clock clock;

  public Storyteller(Records records, Trail trail, Matrices matrices, Clock clock) {
    this.records = records;
    this.trail = trail;
    this.matrices = matrices;
    this.clock = clock;
  }

  /** The story on the client's own clock; empty if there is no such incident. */
  public Optional<Story> story(IncidentNumber number) {
    return records
        .incident(number)
        .map(incident -> story(incident, matrix(incident).map(m -> m.client().zone())));
  }

  /** The same, with its clock times in UTC. */
  public Optional<Story> inUtc(IncidentNumber number) {
    return records.incident(number).map(incident -> story(incident, Optional.of(ZoneOffset.UTC)));
  }

  private Story story(Incident incident, Optional<? extends ZoneId> asked) {
    ZoneId zone = asked.<ZoneId>map(one -> one).orElse(ZoneOffset.UTC);
    Wording wording = Wording.from(incident.openedAt(), zone, names(incident));
    List<TrailEvent> events = records.timeline(incident.number());
    Mark resolved = incident.resolved();
    Instant until = incident.isResolved() && resolved != null ? resolved.at() : clock.now();
    Why why = new Why(events, outages(incident.openedAt(), until), wording);
    List<Line> lines = new Retelling(events, wording).lines();
    return new Story(incident, until, zone, lines, why, why.pages());
  }

  /** An outage is told when it is over, which may be after the story. */
  private List<Outage> outages(Instant from, Instant until) {
    return trail
        .events(new Trail.Filter(new Trail.Span(from, null), Kind.STARTED, null, null, 0, OUTAGES))
        .stream()
        .flatMap(event -> Outage.of(event).stream())
        .filter(outage -> outage.from().isBefore(until))
        .toList();
  }

  private UnaryOperator<String> names(Incident incident) {
    Matrix matrix = matrix(incident).orElse(null);
    return id -> {
      Person person = matrix == null ? null : matrix.people().get(new PersonId(id));
      return person == null ? id : person.name();
    };
  }

  private Optional<Matrix> matrix(Incident incident) {
    return matrices
        .version(incident.matrixVersion())
        .or(() -> matrices.active(incident.client()))
        .map(MatrixVersion::matrix);
  }
}
