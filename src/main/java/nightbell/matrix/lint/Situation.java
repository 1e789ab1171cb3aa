package nightbell.matrix.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A duty together with the crews of the paths that it starts (two where the work is joint, the lead
 * first), and the first moment at which it is so; another one on holidays.
 */
record Situation(Duty duty, List<Crew> crews, Moment moment) {

  boolean joint() {
    return crews.size() > 1;
  }

  static List<Situation> all(List<Moment> moments, Duty.Book book, Crews crews) {
    Set<List<Object>> seen = new HashSet<>();
    List<Situation> all = new ArrayList<>();
    for (Moment moment : moments) {
      for (Duty duty : book.at(moment)) {
        List<Crew> running =
            duty.ruling().runs().stream().map(run -> crews.at(run.path(), moment.at())).toList();
        List<Integer> numbers = running.stream().map(Crew::number).toList();
        if (seen.add(List.of(duty.number(), numbers, moment.holiday() != null))) {
          all.add(new Situation(duty, running, moment));
        }
      }
    }
    return all;
  }
}
