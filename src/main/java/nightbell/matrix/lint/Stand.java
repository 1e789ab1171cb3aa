package nightbell.matrix.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A crew that real alerts would be given to, and the first moment at which they would. */
record Stand(Crew crew, Moment moment) {

  /** Each crew of the situations once, and those that follow an unanswered path. */
  static List<Stand> all(List<Situation> situations, List<Moment> moments, Crews crews) {
    Set<Integer> seen = new HashSet<>();
    List<Stand> all = new ArrayList<>();
    for (Situation situation : situations) {
      for (Crew crew : situation.crews()) {
        if (seen.add(crew.number())) {
          all.add(new Stand(crew, situation.moment()));
        }
      }
    }
    for (Moment moment : moments) {
      Crew last = crews.last(moment.at());
      if (seen.add(last.number())) {
        all.add(new Stand(last, moment));
      }
    }
    return all;
  }
}
