package nightbell.web.page;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nightbell.engine.Records;
import nightbell.engine.Records.IncidentFilter;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.matrix.SystemId;

/** An incident's neighbours: its group, and others on a system with a change rule. Reads only. */
final class Neighbours {
  private static final int MOST = 20;
  private static final int LOOKED_AT = 200;
  private static final Duration AROUND = Duration.ofDays(1);
  private final Records records;

  Neighbours(Records records) {
    this.records = records;
  }

  List<Incident> of(Incident incident) {
    SystemId system = incident.ruling().system();
    if (system == null || incident.ruling().changeRule() == null) {
      return List.of();
    }
    return Stream.of(State.OPEN, State.ACKNOWLEDGED, State.SILENCED, State.HELD)
        .flatMap(state -> records.incidents(filter(state, incident, system)).stream())
        .filter(other -> !other.number().equals(incident.number()))
        .toList();
  }

  /** The others of its group, at most those that the group's system had lately. */
  List<Incident> group(Incident incident) {
    SystemId system = incident.ruling().system();
    return system == null || incident.group() == null
        ? List.of()
        : records
            .incidents(
                new IncidentFilter(
                    null,
                    incident.client(),
                    null,
                    null,
                    system.value(),
                    incident.openedAt().minus(AROUND),
                    incident.openedAt().plus(AROUND),
                    null,
                    null,
                    LOOKED_AT))
            .stream()
            .filter(other -> incident.group().equals(other.group()))
            .filter(other -> !other.number().equals(incident.number()))
            .limit(MOST)
            .toList();
  }

  private static IncidentFilter filter(State state, Incident incident, SystemId system) {
    return new IncidentFilter(
        state, incident.client(), null, null, system.value(), null, null, null, null, MOST);
  }
}
