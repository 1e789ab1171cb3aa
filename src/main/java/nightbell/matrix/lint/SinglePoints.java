package nightbell.matrix.lint;

import java.util.HashSet;
import java.util.Set;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;

/** Paths on which everything depends on one person or one number. */
final class SinglePoints implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    for (Situation situation : ground.situations()) {
      for (Crew crew : situation.crews()) {
        boolean onePerson = crew.everyone().size() == 1;
        if (onePerson || addresses(crew).size() == 1) {
          into.add(finding(ground, situation, crew, onePerson));
        }
      }
    }
  }

  /** The other side's path runs beside a joint one, so there it is no error. */
  private static Finding finding(Ground ground, Situation situation, Crew crew, boolean onePerson) {
    boolean grave = !situation.joint() && ground.topPaging().isPresent();
    Person person = crew.everyone().iterator().next();
    return new Finding(
        "single-point",
        grave ? Level.ERROR : Level.WARNING,
        crew.subject(),
        "Every step of " + crew.called() + " can end at one " + (onePerson ? "person" : "number"),
        "An alert on "
            + ground.when(situation.moment())
            + " that "
            + person.id()
            + " does not hear is heard by nobody on the path",
        "Add a step for somebody else, with a number of their own");
  }

  private static Set<String> addresses(Crew crew) {
    Set<String> addresses = new HashSet<>();
    for (int step = 0; step < crew.steps().size(); step++) {
      for (Person person : crew.people().get(step)) {
        for (Channel channel : crew.usable(step, person)) {
          addresses.add(String.valueOf(person.address(channel)));
        }
      }
    }
    return addresses;
  }
}
