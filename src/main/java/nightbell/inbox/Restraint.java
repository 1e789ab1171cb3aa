package nightbell.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets a thing happen only so often in a while, for each name: two machines that answer each other
 * fall silent. Forgets at a restart. Thread-safe.
 */
final class Restraint {
  private static final int NAMES = 10_000;

  private final int most;
  private final Duration within;
  private final Map<String, Deque<Instant>> seen = new HashMap<>();

  Restraint(int most, Duration within) {
    this.most = most;
    this.within = within;
  }

  /** Whether it may happen once more now; then it counts as having happened. */
  synchronized boolean allows(String name, Instant now) {
    if (seen.size() > NAMES) {
      seen.values().removeIf(times -> isOld(times.peekLast(), now));
    }
    Deque<Instant> times = seen.computeIfAbsent(name, key -> new ArrayDeque<>());
    while (isOld(times.peekFirst(), now) && !times.isEmpty()) {
      times.removeFirst();
    }
    return times.size() < most && times.add(now);
  }

  private boolean isOld(@Nullable Instant at, Instant now) {
    return at == null || !at.isAfter(now.minus(within));
  }
}
