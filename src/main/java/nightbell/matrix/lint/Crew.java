package nightbell.matrix.lint;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nightbell.matrix.Step;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;

/**
 * A path, or what follows when it ran out, together with the people whom each of its steps means.
 *
 * @param number its place among all crews
 * @param subject for example {@code paths.night}
 * @param called the same for people
 * @param people for each step
 * @param last whether this is what follows an unanswered path
 */
record Crew(
    int number,
    String subject,
    String called,
    List<Step> steps,
    List<List<Person>> people,
    boolean last) {

  String stepSubject(int step) {
    return last ? subject : subject + "." + (step + 1);
  }

  String stepCalled(int step) {
    return last ? called : "step " + (step + 1) + " of " + called;
  }

  Set<Person> everyone() {
    Set<Person> all = new LinkedHashSet<>();
    people.forEach(all::addAll);
    return all;
  }

  /** The channels by which this step can reach this person. */
  Set<Channel> usable(int step, Person person) {
    Set<Channel> usable = EnumSet.noneOf(Channel.class);
    steps.get(step).by().stream()
        .filter(channel -> person.address(channel) != null)
        .forEach(usable::add);
    return usable;
  }

  /** The channels by which this step reaches anybody. */
  Set<Channel> usable(int step) {
    Set<Channel> usable = EnumSet.noneOf(Channel.class);
    people.get(step).forEach(person -> usable.addAll(usable(step, person)));
    return usable;
  }
}
