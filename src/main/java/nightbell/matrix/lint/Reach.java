package nightbell.matrix.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.matrix.Step;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;

/** Steps that page a person in no way that works: no channel, a dead number, or mail alone. */
final class Reach implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    Map<String, String> textless = ground.facts().textless().orElse(Map.of());
    for (Stand stand : ground.stands()) {
      List<Step> steps = stand.crew().steps();
      for (int step = 0; step < steps.size(); step++) {
        for (Person person : stand.crew().people().get(step)) {
          person(ground, stand, step, person, textless, into);
        }
        if (ground.anyAlwaysPages()) {
          mailOnly(ground, stand, step, into);
        }
      }
    }
  }

  private static void person(
      Ground ground,
      Stand stand,
      int step,
      Person person,
      Map<String, String> textless,
      Findings into) {
    Set<Channel> usable = stand.crew().usable(step, person);
    String pages = stand.crew().stepCalled(step) + " pages " + person.id();
    String example =
        "An alert on " + ground.when(stand.moment()) + " does not reach " + person.id();
    if (usable.isEmpty()) {
      into.error(
          "no-channel",
          stand.crew().stepSubject(step),
          pages
              + " by "
              + Say.channels(stand.crew().steps().get(step).by())
              + ", but the matrix has none of these for "
              + person.id(),
          example,
          "Give " + person.id() + " a number or an address for it, or add a channel to the step");
    }
    String why = person.sms() == null ? null : textless.get(person.sms());
    if (why != null && usable.equals(Set.of(Channel.SMS))) {
      into.error(
          "opted-out",
          "people." + person.id() + ".sms",
          pages + " by text alone, but that number takes no texts: it " + why,
          example,
          "Let " + person.id() + " text START, or add voice or email to the step");
    }
  }

  private static void mailOnly(Ground ground, Stand stand, int step, Findings into) {
    if (stand.crew().usable(step).equals(Set.of(Channel.EMAIL))) {
      into.error(
          "mail-only",
          stand.crew().stepSubject(step),
          stand.crew().stepCalled(step) + " reaches people by mail alone, which wakes nobody",
          "An alert on " + ground.when(stand.moment()) + " makes no phone ring in that step",
          "Add voice or sms to the step, and a number to the people in it");
    }
  }
}
