package nightbell.escalation.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nightbell.matrix.Ruling.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Counts over some incidents.
 *
 * @param pages messages that ask for an answer
 * @param held incidents that waited for business hours
 * @param neverPaged incidents that are for the morning digest
 * @param gaps incidents that no row took
 * @param median time from the first page to the acknowledgement, and {@code ninetieth}; null
 *     without any
 */
public record Tally(
    int incidents,
    int pages,
    int acknowledged,
    int breaches,
    int unanswered,
    int held,
    int neverPaged,
    int gaps,
    @Nullable Duration median,
    @Nullable Duration ninetieth,
    @Nullable Duration longest) {

  /** Counts these. */
  public static Tally of(List<Course> all) {
    List<Duration> times =
        all.stream().flatMap(course -> Stream.ofNullable(course.toAcknowledge())).sorted().toList();
    return new Tally(
        all.size(),
        all.stream().mapToInt(course -> course.asking().size()).sum(),
        count(all.stream().map(Course::acknowledged).filter(Objects::nonNull)),
        count(all.stream().filter(course -> course.breachedAt() != null)),
        count(all.stream().filter(Course::unanswered)),
        count(all.stream().filter(c -> c.last().ruling().page() == Paging.HELD)),
        count(all.stream().filter(c -> c.last().ruling().page() == Paging.NEVER)),
        count(all.stream().filter(c -> c.last().ruling().unmatched())),
        percentile(times, 50),
        percentile(times, 90),
        percentile(times, 100));
  }

  private static int count(Stream<?> some) {
    return Math.toIntExact(some.count());
  }

  /** Nearest rank. */
  private static @Nullable Duration percentile(List<Duration> sorted, int percent) {
    int rank = (sorted.size() * percent + 99) / 100;
    return sorted.isEmpty() ? null : sorted.get(Math.max(rank, 1) - 1);
  }
}
