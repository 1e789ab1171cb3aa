package nightbell.engine.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.RotaChanges;
import nightbell.matrix.Client;
import nightbell.matrix.Matrix;
import nightbell.oncall.Changes;
import nightbell.oncall.Duty;
import nightbell.oncall.Person;
import nightbell.oncall.Schedule;

/**
 * Who has which duty, over all active matrices, with overrides and absences. A schedule that
 * clients share counts once. Thread-safe.
 */
public final class Stints {
  private final Matrices matrices;
  private final RotaChanges changes;

  public Stints(Matrices matrices, RotaChanges changes) {
    this.matrices = matrices;
    this.changes = changes;
  }

  /** The whole duties that touch {@code [from, to)}, in order of time. */
  public List<Stint> between(Which which, Instant from, Instant to) {
    Map<Key, Stint> found = new LinkedHashMap<>();
    for (MatrixVersion version : matrices.active()) {
      Matrix matrix = version.matrix();
      if (which.client() == null || which.client().equals(matrix.client().id())) {
        add(found, matrix, which, from, to);
      }
    }
    List<Stint> all = new ArrayList<>(found.values());
    all.sort(
        Comparator.comparing((Stint stint) -> stint.duty().from())
            .thenComparing(stint -> stint.duty().schedule().value())
            .thenComparing(stint -> stint.duty().role()));
    return all;
  }

  private void add(Map<Key, Stint> found, Matrix matrix, Which which, Instant from, Instant to) {
    Changes known = changes.of(matrix.client().id());
    for (Schedule schedule : matrix.schedules().values()) {
      if (which.schedule() == null || which.schedule().equals(schedule.id())) {
        for (Duty duty : Duty.of(schedule, known, from, to)) {
          Person person = matrix.people().get(duty.person());
          if (person != null && (which.person() == null || which.person().equals(person.id()))) {
            found.merge(
                new Key(schedule, duty, person),
                new Stint(duty, person, List.of(matrix.client())),
                Stints::both);
          }
        }
      }
    }
  }

  private static Stint both(Stint one, Stint other) {
    List<Client> clients = new ArrayList<>(one.clients());
    clients.addAll(other.clients());
    return new Stint(one.duty(), one.person(), clients);
  }

  private record Key(Schedule schedule, Duty duty, Person person) {}
}
