package nightbell.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nightbell.alert.IncidentNumber;

/**
 * Tells which incident is to be set aside after a failure: one that cannot be read at once, one
 * that cannot be decided after its third wake-up that failed. For the committer's thread.
 */
final class Poison {
  private static final int TRIES = 3;
  private static final int MOST = 1_000;

  private final Map<IncidentNumber, Integer> failures = new LinkedHashMap<>();

  Optional<PutAside> after(Command<?> command, Throwable why) {
    if (why instanceof Store.Unreadable unreadable) {
      return Optional.of(new PutAside(unreadable.incident(), "it cannot be read"));
    }
    if (!(command instanceof WakeUp wakeUp) || why instanceof Store.Conflict) {
      return Optional.empty();
    }
    IncidentNumber incident = wakeUp.incident();
    if (failures.merge(incident, 1, Integer::sum) < TRIES) {
      if (failures.size() > MOST) {
        failures.remove(failures.keySet().iterator().next());
      }
      return Optional.empty();
    }
    failures.remove(incident);
    String words = "it cannot be decided (" + why.getClass().getSimpleName() + ")";
    return Optional.of(new PutAside(incident, words));
  }
}
