package nightbell.web.page;

import java.util.List;
import java.util.stream.Stream;
import nightbell.engine.Records;
import nightbell.engine.Records.IncidentFilter;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.matrix.SystemId;

/** The other open incidents on a system whose changes have a rule. Reads only. */
final class Neighbours {
  private static final int MOST = 20;
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

  private static IncidentFilter filter(State state, Incident incident, SystemId system) {
    return new IncidentFilter(
        state, incident.client(), null, null, system.value(), null, null, null, null, MOST);
  }
}
