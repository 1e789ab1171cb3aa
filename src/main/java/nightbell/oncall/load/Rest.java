package nightbell.oncall.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Time between the end of a duty, or a wake-up, and the next beginning or wake-up. */
public final class Rest {
  /** The daily rest below which a break is short. */
  public static final Duration LEAST = Duration.ofHours(11);

  private Rest() {}

  /**
   * The breaks that are shorter than they should be, in order.
   *
   * @param spells the time on call, in stretches that do not touch
   */
  public static List<Span> shorts(List<Span> spells, List<Instant> wakeUps) {
    NavigableSet<Instant> ends = new TreeSet<>(wakeUps);
    NavigableSet<Instant> begins = new TreeSet<>(wakeUps);
    for (Span spell : spells) {
      begins.add(spell.from());
      ends.add(spell.until());
    }
    List<Span> shorts = new ArrayList<>();
    for (Instant begin : begins) {
      Instant end = ends.lower(begin);
      if (end != null && Duration.between(end, begin).compareTo(LEAST) < 0) {
        shorts.add(new Span(end, begin));
      }
    }
    return shorts;
  }
}
