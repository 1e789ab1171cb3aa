package nightbell.report;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, in figures that each were the time of one real case. The {@code p}-th
 * percentile is the nearest rank: of {@code n} times in ascending order the one at place {@code
 * ceil(p * n / 100)}, counted from 1. The median is the 50th percentile, thus of an even number the
 * lower one of the two in the middle; nothing is ever interpolated.
 *
 * @param count of how many; where it is 0 there are no times
 */
public record Times(
    int count,
    @Nullable Duration median,
    @Nullable Duration p90,
    @Nullable Duration p99,
    @Nullable Duration longest) {

  static Times of(List<Duration> times) {
    List<Duration> sorted = times.stream().sorted().toList();
    return new Times(
        sorted.size(), rank(sorted, 50), rank(sorted, 90), rank(sorted, 99), rank(sorted, 100));
  }

  private static @Nullable Duration rank(List<Duration> sorted, int percent) {
    long place = ((long) percent * sorted.size() + 99) / 100;
    return sorted.isEmpty() ? null : sorted.get((int) place - 1);
  }
}
