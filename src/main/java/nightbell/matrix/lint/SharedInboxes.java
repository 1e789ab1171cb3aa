package nightbell.matrix.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;

/** Steps that go to a mailbox which everybody reads and nobody watches. */
final class SharedInboxes implements Check {
  private static final Set<String> NAMES =
      Set.of("support", "it", "alerts", "helpdesk", "noc", "admin", "info");

  @Override
  public void look(Ground ground, Findings into) {
    for (Stand stand : ground.stands()) {
      for (int step = 0; step < stand.crew().steps().size(); step++) {
        List<Person> people = stand.crew().people().get(step);
        boolean mails = stand.crew().steps().get(step).by().contains(Channel.EMAIL);
        if (mails && !people.isEmpty() && people.stream().allMatch(SharedInboxes::isShared)) {
          into.warning(
              "shared-inbox",
              stand.crew().stepSubject(step),
              stand.crew().stepCalled(step)
                  + " goes to the shared mailbox "
                  + people.get(0).email()
                  + " and to no person",
              "An alert on " + ground.when(stand.moment()) + " waits until somebody looks there",
              "Page a person, or somebody on call, in the step as well");
        }
      }
    }
  }

  private static boolean isShared(Person person) {
    String email = person.email();
    return email != null
        && NAMES.contains(email.substring(0, email.indexOf('@')).toLowerCase(Locale.ROOT));
  }
}
