package nightbell.matrix;

import java.time.Instant;
import java.util.Collection;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Rotation;
import nightbell.oncall.Schedule;
import nightbell.oncall.ScheduleOverride;
import nightbell.oncall.Shift;
import org.jspecify.annotations.Nullable;

/** Says who stands in for whom, and who is away; nothing where the file and the night agree. */
final class RosterReasons {
  private final Roster roster;
  private final Instant at;
  private final Collection<String> into;

  RosterReasons(Roster roster, Instant at, Collection<String> into) {
    this.roster = roster;
    this.at = at;
    this.into = into;
  }

  void add(Target target) {
    if (target instanceof Target.Named named) {
      away(named.person(), "");
      return;
    }
    Target.OnSchedule on = (Target.OnSchedule) target;
    Schedule schedule = roster.matrix().schedules().get(on.schedule());
    if (schedule == null) {
      return;
    }
    Shift shift = roster.changes().at(schedule, at);
    Shift planned = Rotation.at(schedule, at);
    ScheduleOverride by = on.secondary() ? shift.secondaryBy() : shift.primaryBy();
    PersonId meant = on.secondary() ? planned.secondary() : planned.primary();
    if (by != null) {
      into.add(override(by, meant));
    } else if (on.secondary() && meant != null && meant.equals(shift.primary())) {
      away(planned.primary(), " " + name(meant) + " moved up to primary.");
    } else {
      away(meant, " The slot goes to the next in the order.");
      off(schedule, meant);
    }
  }

  private void off(Schedule schedule, @Nullable PersonId meant) {
    roster.changes().overrides().stream()
        .filter(one -> one.schedule().equals(schedule.id()) && one.covers(at) && one.removes())
        .filter(one -> meant != null && meant.equals(one.replaces()))
        .forEach(
            one ->
                into.add(
                    "%s is taken off schedule %s until %s by override %s: %s"
                        .formatted(
                            name(meant),
                            one.schedule(),
                            local(one.to()),
                            one.id(),
                            sentence(one.reason()))));
  }

  private String override(ScheduleOverride by, @Nullable PersonId meant) {
    PersonId instead = by.replaces() == null ? meant : by.replaces();
    boolean other = instead != null && !instead.equals(by.person());
    return name(by.person())
        + " stands on schedule "
        + by.schedule()
        + (other ? " for " + name(instead) : "")
        + " until "
        + local(by.to())
        + " by override "
        + by.id()
        + ": "
        + sentence(by.reason());
  }

  private void away(@Nullable PersonId person, String then) {
    if (person != null) {
      roster
          .changes()
          .away(person, at)
          .ifPresent(
              away -> into.add(name(person) + " is away until " + local(away.to()) + "." + then));
    }
  }

  private String local(Instant instant) {
    return Wording.dateTime(instant, roster.matrix().client().zone());
  }

  private String name(@Nullable PersonId id) {
    Person person = id == null ? null : roster.matrix().people().get(id);
    return person == null ? String.valueOf(id) : person.name();
  }

  private static String sentence(String said) {
    String plain = Wording.plain(said);
    return plain.endsWith(".") || plain.endsWith("…") ? plain : plain + ".";
  }
}
