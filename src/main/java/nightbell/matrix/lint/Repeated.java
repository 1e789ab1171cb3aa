package nightbell.matrix.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nightbell.oncall.Person;

/** People whom two steps of a path mean at one instant. */
final class Repeated implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    for (Stand stand : ground.stands()) {
      Set<Person> earlier = new HashSet<>();
      for (List<Person> step : stand.crew().people()) {
        step.stream().filter(earlier::contains).forEach(person -> add(ground, stand, person, into));
        earlier.addAll(step);
      }
    }
  }

  private static void add(Ground ground, Stand stand, Person person, Findings into) {
    into.note(
        "repeated",
        stand.crew().subject(),
        person.id() + " can be in two steps of " + stand.crew().called() + " at one time",
        "An alert on " + ground.when(stand.moment()) + " goes to " + person.id() + " twice",
        "Page somebody else in one of the steps, unless a second try is meant");
  }
}
