package nightbell.matrix;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nightbell.oncall.Changes;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.Shift;

/**
 * Who the targets of a matrix's steps are at an instant, with the overrides and absences that are
 * known. Pure and thread-safe.
 */
public record Roster(Matrix matrix, Changes changes) {

  /** The roster as the file has it: no overrides, nobody away. */
  public Roster(Matrix matrix) {
    this(matrix, Changes.NONE);
  }

  /** The people whom these targets mean at this instant, in order, each once; nobody away. */
  public List<Person> people(List<Target> targets, Instant at) {
    Set<Person> people = new LinkedHashSet<>();
    for (Target target : targets) {
      person(target, at)
          .filter(person -> changes.away(person, at).isEmpty())
          .map(matrix.people()::get)
          .ifPresent(people::add);
    }
    return List.copyOf(people);
  }

  /** The people whom these targets name themselves and who are away at this instant. */
  public List<Person> away(List<Target> targets, Instant at) {
    Set<Person> people = new LinkedHashSet<>();
    for (Target target : targets) {
      if (target instanceof Target.Named named && changes.away(named.person(), at).isPresent()) {
        Optional.ofNullable(matrix.people().get(named.person())).ifPresent(people::add);
      }
    }
    return List.copyOf(people);
  }

  /** Why these targets mean other people than the file says, a sentence for each reason. */
  public List<String> reasons(List<Target> targets, Instant at) {
    Set<String> reasons = new LinkedHashSet<>();
    targets.forEach(target -> new RosterReasons(this, at, reasons).add(target));
    return List.copyOf(reasons);
  }

  /** Who stands on a schedule at this instant; empty if the matrix has no such schedule. */
  public Optional<Shift> shift(ScheduleId schedule, Instant at) {
    return Optional.ofNullable(matrix.schedules().get(schedule))
        .map(known -> changes.at(known, at));
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
