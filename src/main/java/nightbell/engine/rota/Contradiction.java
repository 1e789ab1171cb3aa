package nightbell.engine.rota;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.rota.RotaAnswer.Contradicts;
import nightbell.matrix.Matrix;
import nightbell.oncall.Away;
import nightbell.oncall.PersonId;
import nightbell.oncall.Rotation;
import nightbell.oncall.Schedule;
import nightbell.oncall.ScheduleOverride;
import org.jspecify.annotations.Nullable;

/**
 * Which record a wish contradicts: an override that takes the same slot at the same time, an
 * absence of the very person who is to stand, an absence of somebody who is away already.
 */
record Contradiction(Rota.Session session, RotaWish wish, List<Matrix> matrices) {

  <T> Optional<Contradicts<T>> find(@Nullable ClientId client) {
    Optional<Contradicts<T>> away =
        session.absences().live(wish.from(), wish.to()).stream()
            .filter(kept -> kept.isFor(client))
            .map(Kept::change)
            .filter(absence -> absence.person().equals(wish.person()))
            .findFirst()
            .map(this::away);
    return away.isPresent() || wish.schedule() == null ? away : override(client);
  }

  private <T> Contradicts<T> away(Away away) {
    String why =
        "%s is away from %s to %s already: away %s, by %s."
            .formatted(away.person(), away.from(), away.to(), away.id(), away.by());
    return new Contradicts<>(away.id(), why);
  }

  private <T> Optional<Contradicts<T>> override(@Nullable ClientId client) {
    return session.overrides().live(wish.from(), wish.to()).stream()
        .filter(kept -> kept.isFor(client))
        .map(Kept::change)
        .filter(other -> other.schedule().equals(wish.schedule()) && sameSlot(other))
        .findFirst()
        .map(
            other ->
                new Contradicts<>(
                    other.id(),
                    "Override %s has %s schedule %s from %s to %s already, by %s."
                        .formatted(
                            other.id(),
                            other.removes() ? other.replaces() + " off" : other.person() + " on",
                            other.schedule(),
                            other.from(),
                            other.to(),
                            other.by())));
  }

  private boolean sameSlot(ScheduleOverride other) {
    PersonId mine = wish.replaces();
    PersonId theirs = other.replaces();
    if (mine != null && theirs != null) {
      return mine.equals(theirs);
    }
    PersonId replaced = mine != null ? mine : theirs;
    return replaced == null || matrices.stream().anyMatch(m -> isPrimary(m, replaced, other));
  }

  /** Whether the rotation has this person as primary while both hold. */
  private boolean isPrimary(Matrix matrix, PersonId person, ScheduleOverride other) {
    Schedule schedule =
        Objects.requireNonNull(matrix.schedules().get(other.schedule()), "the schedule is known");
    var from = wish.from().isAfter(other.from()) ? wish.from() : other.from();
    var to = wish.to().isBefore(other.to()) ? wish.to() : other.to();
    return Rotation.between(schedule, from, to).stream()
        .anyMatch(shift -> person.equals(shift.primary()));
  }
}
