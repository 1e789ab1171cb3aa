package nightbell.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.Incident;

/**
 * Incidents that are not resolved, as they were last committed: a repeat of one of them need not be
 * read again. Only for a database that no other process writes. It may be behind for a moment,
 * never ahead: what is decided on an older version conflicts when it is written, and then all is
 * forgotten. Holds so many that were used last. Thread-safe.
 */
final class KnownIncidents {
  private static final int MOST = 5_000;

  private final Map<Problem, IncidentNumber> numbers = new HashMap<>();
  private final LinkedHashMap<IncidentNumber, Incident> incidents =
      new LinkedHashMap<>(16, 0.75f, true);

  /** What makes two alerts one problem. */
  record Problem(ClientId client, DedupKey key) {
    static Problem of(Incident incident) {
      return new Problem(incident.client(), incident.key());
    }
  }

  synchronized Optional<Incident> find(Problem problem) {
    return Optional.ofNullable(numbers.get(problem)).map(incidents::get);
  }

  /** These were committed. */
  synchronized void committed(Collection<Incident> written) {
    for (Incident incident : written) {
      Incident known = incidents.get(incident.number());
      if (known == null || isOlder(known, incident)) {
        drop(incident.number());
        if (!incident.isResolved()) {
          incidents.put(incident.number(), incident);
          numbers.put(Problem.of(incident), incident.number());
        }
      }
    }
    while (incidents.size() > MOST) {
      drop(incidents.keySet().iterator().next());
    }
  }

  private static boolean isOlder(Incident one, Incident other) {
    return one.version() < other.version()
        || (one.version() == other.version() && one.repeats() < other.repeats());
  }

  /** Something failed: what is in the database is the truth. */
  synchronized void forget() {
    incidents.clear();
    numbers.clear();
  }

  private void drop(IncidentNumber number) {
    Incident incident = incidents.remove(number);
    if (incident != null) {
      numbers.remove(Problem.of(incident), number);
    }
  }
}
