package nightbell.matrix.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import nightbell.matrix.Assignment;
import nightbell.matrix.JointRule;
import nightbell.matrix.Matrix;
import nightbell.matrix.Path;
import nightbell.matrix.PathId;
import nightbell.matrix.Target;
import nightbell.oncall.Member;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;

/** The paths, schedules and people that rows, exceptions, {@code unmatched} and desks lead to. */
record Used(Set<PathId> paths, Set<ScheduleId> schedules, Set<PersonId> people) {

  static Used by(Matrix matrix) {
    return by(matrix, member -> true);
  }

  /** The same after a day, without those who have left the order of a schedule by then. */
  static Used after(Matrix matrix, LocalDate day) {
    return by(matrix, member -> member.until() == null || member.until().isAfter(day.plusDays(1)));
  }

  private static Used by(Matrix matrix, Predicate<Member> wanted) {
    Used used = new Used(new HashSet<>(), new HashSet<>(), new HashSet<>());
    assignments(matrix).forEach(gives -> used.assignment(matrix, gives));
    matrix.sides().values().forEach(side -> used.people.add(side.desk()));
    used.targets(matrix.exhausted().then());
    for (PathId id : used.paths) {
      Path path = Objects.requireNonNull(matrix.paths().get(id), "the path exists");
      path.steps().forEach(step -> used.targets(step.page()));
    }
    matrix.schedules().values().stream()
        .filter(schedule -> used.schedules.contains(schedule.id()))
        .flatMap(schedule -> schedule.layers().stream())
        .flatMap(layer -> layer.order().stream())
        .filter(wanted)
        .forEach(member -> used.people.add(member.person()));
    return used;
  }

  /** All that rows, exceptions and {@code unmatched} give. */
  static List<Assignment> assignments(Matrix matrix) {
    List<Assignment> all = new ArrayList<>();
    matrix.rows().forEach(row -> all.add(row.gives()));
    matrix.exceptions().forEach(exception -> all.add(exception.gives()));
    if (matrix.unmatched() != null) {
      all.add(matrix.unmatched());
    }
    return all;
  }

  private void assignment(Matrix matrix, Assignment gives) {
    people.addAll(gives.inform());
    if (gives.accountable() != null) {
      people.add(gives.accountable());
    }
    if (gives.path() != null) {
      paths.add(gives.path());
    }
    if (gives.joint() != null) {
      JointRule rule = Objects.requireNonNull(matrix.joint().get(gives.joint()), "the rule exists");
      paths.addAll(rule.paths().values());
      people.add(rule.tieBreaker());
    }
  }

  private void targets(List<Target> targets) {
    for (Target target : targets) {
      if (target instanceof Target.OnSchedule on) {
        schedules.add(on.schedule());
      } else if (target instanceof Target.Named named) {
        people.add(named.person());
      }
    }
  }
}
