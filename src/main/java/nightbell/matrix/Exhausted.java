package nightbell.matrix;

import java.time.Duration;
import java.util.List;
import nightbell.oncall.Channel;

/**
 * What happens when a path ran out unanswered.
 *
 * @param rounds how many more times the path runs
 * @param then who is paged after that
 * @param every how often, until a human acknowledges
 */
public record Exhausted(int rounds, List<Target> then, List<Channel> by, Duration every) {
  public Exhausted {
    then = List.copyOf(then);
    by = List.copyOf(by);
  }
}
