package nightbell.report;

import java.util.List;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.matrix.Ruled;

/**
 * What is on record about one incident.
 *
 * @param problem the key by which alerts of one problem are known
 * @param repeats how often it was reported again while it was open
 * @param ruled its last ruling, for events that were written without values
 * @param events of the trail, oldest first; kinds that no report asks for may be left out
 * @param calls pages that asked for an answer and went out, in order of time
 */
public record History(
    ClientId client,
    IncidentNumber incident,
    String problem,
    String title,
    int repeats,
    Ruled ruled,
    List<Moment> events,
    List<Call> calls) {
  public History {
    events = List.copyOf(events);
    calls = List.copyOf(calls);
  }
}
