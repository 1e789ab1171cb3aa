package nightbell.matrix.paper;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nightbell.matrix.Matrix;
import nightbell.matrix.MatrixSystem;
import nightbell.matrix.Organisation;
import nightbell.matrix.SystemId;
import nightbell.matrix.Target;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Schedule;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** A matrix's short names as people know them. */
record Named(Matrix matrix) {

  String person(@Nullable PersonId id) {
    if (id == null) {
      return "nobody";
    }
    Person person = matrix.people().get(id);
    return person == null ? id.value() : person.name();
  }

  String people(Collection<PersonId> ids) {
    return Prose.and(ids.stream().map(this::person).toList());
  }

  /** The systems in the order of the matrix. */
  List<String> systems(Set<SystemId> ids) {
    return matrix.systems().values().stream()
        .filter(system -> ids.contains(system.id()))
        .map(MatrixSystem::name)
        .toList();
  }

  /** The organisation's name. */
  String side(Side side) {
    Organisation organisation = matrix.sides().get(side);
    return organisation == null ? word(side) : organisation.name();
  }

  static String word(Side side) {
    return side == Side.INTERNAL ? "internal" : "provider";
  }

  String target(Target target) {
    if (target instanceof Target.Named named) {
      Person person = matrix.people().get(named.person());
      return person == null
          ? named.person().value()
          : person.name() + " (" + side(person.side()) + ")";
    }
    Target.OnSchedule place = (Target.OnSchedule) target;
    Schedule schedule = matrix.schedules().get(place.schedule());
    String of = schedule == null ? "" : " (" + side(schedule.side()) + ")";
    return (place.secondary() ? "secondary" : "primary") + " of " + place.schedule() + of;
  }

  String targets(List<Target> targets) {
    return Prose.and(targets.stream().map(this::target).toList());
  }
}
