package nightbell.engine.rota;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nightbell.matrix.Matrix;
import nightbell.matrix.Path;
import nightbell.matrix.Target;
import nightbell.oncall.Away;
import nightbell.oncall.Changes;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Schedule;
import nightbell.oncall.ScheduleOverride;
import nightbell.oncall.Shift;
import org.jspecify.annotations.Nullable;

/** What a change leaves empty, and when, in sentences. */
final class RotaWarnings {
  private static final int MOST = 20;
  private final Matrix matrix;
  private final Changes after;
  private final Instant from;
  private final Instant to;
  private final List<String> warnings = new ArrayList<>();

  /**
   * Looks at one matrix.
   *
   * @param after all changes, the new one too
   */
  RotaWarnings(Matrix matrix, Changes after, Instant from, Instant to) {
    this.matrix = matrix;
    this.after = after;
    this.from = from;
    this.to = to;
  }

  List<String> of(ScheduleOverride override) {
    Schedule schedule = matrix.schedules().get(override.schedule());
    if (schedule != null) {
      slots(schedule, without(override));
      if (!counts(override, schedule)) {
        PersonId idle = override.replaces() == null ? override.person() : override.replaces();
        warnings.add(
            "It changes nothing: %s does not stand on schedule %s between %s and %s."
                .formatted(name(Objects.requireNonNull(idle)), schedule.id(), from, to));
      }
    }
    return first();
  }

  private boolean counts(ScheduleOverride override, Schedule schedule) {
    PersonId off = override.removes() ? override.replaces() : null;
    Changes seen = off == null ? after : without(override);
    return seen.between(schedule, from, to).stream()
        .anyMatch(
            shift ->
                off == null
                    ? override.equals(shift.primaryBy()) || override.equals(shift.secondaryBy())
                    : off.equals(shift.primary()) || off.equals(shift.secondary()));
  }

  List<String> of(Away away) {
    Changes before = without(away);
    matrix.schedules().values().forEach(schedule -> slots(schedule, before));
    after.overrides().stream()
        .filter(known -> away.person().equals(known.person()) && known.overlaps(from, to))
        .forEach(
            known ->
                warnings.add(
                    "Override %s of schedule %s does not count while %s is away."
                        .formatted(known.id(), known.schedule(), name(away.person()))));
    matrix.paths().values().forEach(path -> steps(path, away.person()));
    return first();
  }

  private List<String> first() {
    return List.copyOf(warnings.subList(0, Math.min(MOST, warnings.size())));
  }

  private Changes without(Object change) {
    return new Changes(
        after.overrides().stream().filter(known -> !known.equals(change)).toList(),
        after.absences().stream().filter(known -> !known.equals(change)).toList());
  }

  private void slots(Schedule schedule, Changes before) {
    empty(schedule, before, "primary", Shift::primary);
    empty(schedule, before, "secondary", Shift::secondary);
  }

  private void empty(
      Schedule schedule, Changes before, String slot, Function<Shift, @Nullable PersonId> holder) {
    Instant since = null;
    Instant at = from;
    while (at.isBefore(to)) {
      Shift then = after.at(schedule, at);
      Shift was = before.at(schedule, at);
      boolean emptied = holder.apply(then) == null && holder.apply(was) != null;
      if (emptied && since == null) {
        since = at;
      } else if (!emptied && since != null) {
        empty(schedule, slot, since, at);
        since = null;
      }
      at = then.until().isBefore(was.until()) ? then.until() : was.until();
    }
    if (since != null) {
      empty(schedule, slot, since, to);
    }
  }

  private void empty(Schedule schedule, String slot, Instant since, Instant until) {
    warnings.add(
        "Nobody is %s on schedule %s from %s to %s.".formatted(slot, schedule.id(), since, until));
  }

  private void steps(Path path, PersonId person) {
    for (int i = 0; i < path.steps().size(); i++) {
      if (path.steps().get(i).page().equals(List.of(new Target.Named(person)))) {
        warnings.add(
            "Step %d of path %s pages %s alone: it pages nobody from %s to %s."
                .formatted(i + 1, path.id(), name(person), from, to));
      }
    }
  }

  private String name(PersonId id) {
    Person person = matrix.people().get(id);
    return person == null ? id.value() : person.name();
  }
}
