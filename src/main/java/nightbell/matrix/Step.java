package nightbell.matrix;

import java.time.Duration;
import java.util.List;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path.
 *
 * @param at counted from the start of the path
 * @param by the channels in the order in which they are tried
 * @param retryEvery how often the first channel is tried again until the next step, or null
 */
public record Step(
    Duration at, List<Target> page, List<Channel> by, @Nullable Duration retryEvery) {
  public Step {
    page = List.copyOf(page);
    by = List.copyOf(by);
  }
}
