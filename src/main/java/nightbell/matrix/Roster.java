package nightbell.matrix;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Rotation;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.Shift;

/** Who the targets of a matrix's steps are at an instant. Pure and thread-safe. */
public record Roster(Matrix matrix) {

  /** The people whom these targets mean at this instant, in order, each once. */
  public List<Person> people(List<Target> targets, Instant at) {
    Set<Person> people = new LinkedHashSet<>();
    for (Target target : targets) {
      person(target, at).map(matrix.people()::get).ifPresent(people::add);
    }
    return List.copyOf(people);
  }

  /** Who stands on a schedule at this instant; empty if the matrix has no such schedule. */
  public Optional<Shift> shift(ScheduleId schedule, Instant at) {
    return Optional.ofNullable(matrix.schedules().get(schedule))
        .map(known -> Rotation.at(known, at));
  }

  private Optional<PersonId> person(Target target, Instant at) {
    if (target instanceof Target.Named named) {
      return Optional.of(named.person());
    }
    Target.OnSchedule place = (Target.OnSchedule) target;
    Optional<Shift> shift = shift(place.schedule(), at);
    return place.secondary() ? shift.map(Shift::secondary) : shift.map(Shift::primary);
  }
}
