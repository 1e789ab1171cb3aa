package nightbell.engine.rota;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.rota.RotaAnswer.Fault;
import nightbell.matrix.Matrix;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Schedule;
import nightbell.oncall.ScheduleId;
import org.jspecify.annotations.Nullable;

/** Holds a wish against the active matrices: whose it is, and what is wrong with it. */
final class RotaCheck {
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final int LONGEST_REASON = 1000;

  private final RotaWish wish;
  private final Instant now;
  private final List<Fault> faults = new ArrayList<>();
  private final List<Matrix> matrices;
  private final @Nullable ClientId client;

  RotaCheck(RotaWish wish, Matrices all, Instant now) {
    this.wish = wish;
    this.now = now;
    Meant meant = Meant.of(all, new Which(wish.client(), wish.schedule(), wish.person()));
    this.matrices = meant.matrices();
    this.client = meant.client();
    faults.addAll(meant.faults());
    span();
    reason();
    matrices.forEach(this::people);
  }

  RotaWish wish() {
    return wish;
  }

  List<Fault> faults() {
    return faults.stream().distinct().toList();
  }

  /** The matrices that it concerns, in which every name resolves if there are no faults. */
  List<Matrix> matrices() {
    return matrices;
  }

  /** Whose it is; null for all whose matrices share the schedule or person. */
  @Nullable ClientId client() {
    return client;
  }

  private void span() {
    if (!wish.from().isBefore(wish.to())) {
      fault("to", "an instant after from is required");
    } else if (Duration.between(wish.from(), wish.to()).compareTo(LONGEST) > 0) {
      fault("to", "at most 366 days after from are allowed");
    } else if (!wish.to().isAfter(now)) {
      fault("to", "it is over already: an instant after now is required");
    }
  }

  private void reason() {
    if (wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON) {
      fault("reason", "a text of 1 to " + LONGEST_REASON + " characters is required");
    }
  }

  private void people(Matrix matrix) {
    ScheduleId id = wish.schedule();
    Schedule schedule = id == null ? null : matrix.schedules().get(id);
    if (schedule == null) {
      return;
    }
    PersonId replaces = wish.replaces();
    PersonId stands = wish.person();
    if (stands != null) {
      person("person", stands, matrix, schedule);
    } else if (replaces == null) {
      fault("person", "the id of a person is required");
    }
    if (replaces != null) {
      person("replaces", replaces, matrix, schedule);
    }
    if (stands != null && stands.equals(replaces)) {
      fault("replaces", "somebody else than person is required");
    }
  }

  private void person(String where, PersonId id, Matrix matrix, Schedule schedule) {
    Person known = matrix.people().get(id);
    if (known == null) {
      fault(where, "the matrix of " + matrix.client().id() + " has no person " + id);
    } else if (known.side() != schedule.side()) {
      String side = schedule.side().name().toLowerCase(Locale.ROOT);
      fault(where, known.name() + " is not of the " + side + " side, whose schedule this is");
    }
  }

  private void fault(String where, String what) {
    faults.add(new Fault(where, what));
  }
}
