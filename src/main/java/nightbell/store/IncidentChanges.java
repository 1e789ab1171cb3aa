package nightbell.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Store.Conflict;
import nightbell.escalation.Incident;
import nightbell.store.KnownIncidents.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A transaction's incidents. What it writes is gathered, seen by its own reads, and written by
 * {@link #flush} with one statement for all: before the commit, and before any query whose answer
 * it could change.
 */
final class IncidentChanges {
  private final IncidentTable table;
  private final IncidentWrites writes;
  private final @Nullable KnownIncidents known;
  private final Map<IncidentNumber, Incident> read = new HashMap<>();
  private final Map<IncidentNumber, Change> changes = new LinkedHashMap<>();
  private final Map<Problem, IncidentNumber> problems = new HashMap<>();
  private boolean waiting;

  IncidentChanges(IncidentTable table, IncidentWrites writes, @Nullable KnownIncidents known) {
    this.table = table;
    this.writes = writes;
    this.known = known;
  }

  /**
   * What becomes of one incident.
   *
   * @param stored as it is in the table; null before it is inserted
   */
  private record Change(@Nullable Incident stored, Incident latest) {
    boolean isWaiting() {
      return stored == null
          || stored.version() != latest.version()
          || stored.repeats() != latest.repeats();
    }
  }

  Optional<Incident> find(IncidentNumber number) {
    Change change = changes.get(number);
    if (change != null) {
      return Optional.of(change.latest);
    }
    return remembered(Optional.ofNullable(read.get(number)).or(() -> table.find(number)));
  }

  Optional<Incident> unresolved(Problem problem) {
    IncidentNumber number = problems.get(problem);
    if (number != null) {
      Optional<Incident> own = find(number).filter(incident -> !incident.isResolved());
      if (own.isPresent()) {
        return own;
      }
      flush();
    } else if (known != null) {
      Optional<Incident> committed = known.find(problem).filter(i -> !isChanged(i));
      if (committed.isPresent()) {
        return remembered(committed);
      }
    }
    return remembered(table.unresolved(problem.client(), problem.key()));
  }

  /** Whether this transaction wrote an incident of this problem. */
  boolean isTouched(Problem problem) {
    return problems.containsKey(problem);
  }

  void insert(Incident incident) {
    put(new Change(null, incident));
  }

  void update(Incident incident) {
    Change before = changes.get(incident.number());
    if (before == null) {
      Incident base = read.get(incident.number());
      Incident stored = base != null && base.version() == incident.version() ? base : incident;
      put(new Change(stored, next(stored, incident)));
    } else if (before.latest.version() == incident.version()) {
      put(new Change(before.stored, next(before.latest, incident)));
    } else {
      throw new Conflict("Incident " + incident.number() + " was changed by another first");
    }
  }

  private static Incident next(Incident before, Incident after) {
    return Versions.onlyRepeats(before, after) ? after : Versions.raised(after);
  }

  /** Writes what has gathered; those that are over first, as a problem has one open at most. */
  void flush() {
    if (!waiting) {
      return;
    }
    waiting = false;
    List<Incident> fresh = new ArrayList<>();
    List<IncidentWrites.Step> steps = new ArrayList<>();
    for (Map.Entry<IncidentNumber, Change> entry : changes.entrySet()) {
      Change change = entry.getValue();
      if (change.isWaiting()) {
        if (change.stored == null) {
          fresh.add(change.latest);
        } else {
          steps.add(new IncidentWrites.Step(change.stored, change.latest));
        }
        entry.setValue(new Change(change.latest, change.latest));
      }
    }
    steps.sort(Comparator.comparing(step -> !step.after().isResolved()));
    writes.update(steps);
    writes.insert(fresh);
  }

  /** All that was written, as it is now. */
  Collection<Incident> written() {
    return changes.values().stream().map(Change::latest).toList();
  }

  private boolean isChanged(Incident incident) {
    return changes.containsKey(incident.number());
  }

  private void put(Change change) {
    changes.put(change.latest.number(), change);
    problems.put(Problem.of(change.latest), change.latest.number());
    waiting = true;
  }

  private Optional<Incident> remembered(Optional<Incident> incident) {
    incident.ifPresent(found -> read.put(found.number(), found));
    return incident;
  }
}
