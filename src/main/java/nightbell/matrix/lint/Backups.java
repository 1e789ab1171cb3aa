package nightbell.matrix.lint;

import java.util.List;
import nightbell.matrix.Roster;
import nightbell.matrix.Step;
import nightbell.matrix.Target;
import nightbell.oncall.Person;

/** Steps in which the primary and the backup are one person, or two people with one number. */
final class Backups implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    for (Stand stand : ground.stands()) {
      for (int step = 0; step < stand.crew().steps().size(); step++) {
        numbers(ground, stand, step, into);
        shifts(ground, stand, step, into);
      }
    }
  }

  private static void numbers(Ground ground, Stand stand, int step, Findings into) {
    List<Person> people = stand.crew().people().get(step);
    for (int one = 0; one < people.size(); one++) {
      for (int other = one + 1; other < people.size(); other++) {
        Person first = people.get(one);
        Person second = people.get(other);
        BothSides.shared(first, second)
            .ifPresent(
                address ->
                    add(
                        ground,
                        stand,
                        step,
                        first.id() + " and " + second.id() + " have one address, " + address,
                        into));
      }
    }
  }

  private static void shifts(Ground ground, Stand stand, int step, Findings into) {
    Step paged = stand.crew().steps().get(step);
    List<Person> backups = people(ground, stand, paged, true);
    people(ground, stand, paged, false).stream()
        .filter(backups::contains)
        .findFirst()
        .ifPresent(
            person ->
                add(ground, stand, step, person.id() + " is primary and secondary in it", into));
  }

  private static List<Person> people(Ground ground, Stand stand, Step step, boolean secondary) {
    List<Target> targets =
        step.page().stream()
            .filter(target -> target instanceof Target.OnSchedule on && on.secondary() == secondary)
            .toList();
    return new Roster(ground.matrix()).people(targets, stand.moment().at());
  }

  private static void add(Ground ground, Stand stand, int step, String why, Findings into) {
    into.error(
        "both-sides",
        stand.crew().stepSubject(step),
        "The backup in " + stand.crew().stepCalled(step) + " is no other: " + why,
        "An alert on " + ground.when(stand.moment()) + " has no backup in that step",
        "Page somebody else with a number of their own");
  }
}
