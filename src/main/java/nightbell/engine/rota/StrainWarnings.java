package nightbell.engine.rota;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.engine.Matrices;
import nightbell.engine.RotaChanges;
import nightbell.oncall.Changes;
import nightbell.oncall.Duty;
import nightbell.oncall.Person;
import nightbell.oncall.Role;
import nightbell.oncall.ScheduleOverride;
import nightbell.oncall.load.Strain;

/** For whom an override makes being on call too much, where without it that was not so. */
final class StrainWarnings {
  /** How far to look around it: a week and what may lead up to it. */
  private static final Duration AROUND = Duration.ofDays(15);

  private static final int MOST = 10;

  private StrainWarnings() {}

  static List<String> of(Matrices matrices, RotaChanges after, ScheduleOverride made) {
    Map<Person, List<Duty>> now = duties(new Stints(matrices, after), made);
    RotaChanges without = client -> without(after.of(client), made);
    Map<Person, List<Duty>> before = duties(new Stints(matrices, without), made);
    List<String> warnings = new ArrayList<>();
    now.forEach(
        (person, duties) -> {
          List<Duty> was = before.getOrDefault(person, List.of());
          // Who has less to do than before is not warned of.
          if (length(duties).compareTo(length(was)) > 0) {
            List<Strain> known = Strain.of(was);
            Strain.of(duties).stream()
                .filter(strain -> !known.contains(strain))
                .forEach(strain -> warnings.add(strain.sentence(person.name())));
          }
        });
    return warnings.stream().limit(MOST).toList();
  }

  private static Map<Person, List<Duty>> duties(Stints stints, ScheduleOverride made) {
    Map<Person, List<Duty>> duties = new LinkedHashMap<>();
    stints
        .between(new Which(null, null, null), made.from().minus(AROUND), made.to().plus(AROUND))
        .forEach(
            stint ->
                duties
                    .computeIfAbsent(stint.person(), person -> new ArrayList<>())
                    .add(stint.duty()));
    return duties;
  }

  private static Duration length(List<Duty> duties) {
    return duties.stream()
        .filter(duty -> duty.role() == Role.PRIMARY)
        .map(duty -> Duration.between(duty.from(), duty.until()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Changes without(Changes changes, ScheduleOverride made) {
    return new Changes(
        changes.overrides().stream().filter(one -> !one.equals(made)).toList(), changes.absences());
  }
}
