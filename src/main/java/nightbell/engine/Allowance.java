package nightbell.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * How many alerts a key may still bring: full at first, and filling evenly so that an empty one is
 * full again in a minute. It can be owed more than it holds. Thread-safe.
 */
final class Allowance {
  private static final double MINUTE = 60_000;
  private double left;
  private Instant filled;

  Allowance(int perMinute, Instant now) {
    this.left = perMinute;
    this.filled = now;
  }

  /** Takes one; zero if there was one, else how long until there is. */
  synchronized Duration take(int perMinute, Instant now) {
    long millis = Math.max(0, Duration.between(filled, now).toMillis());
    left = Math.min(perMinute, left + millis * perMinute / MINUTE);
    filled = now;
    if (left >= 1) {
      left--;
      return Duration.ZERO;
    }
    return Duration.ofMillis((long) Math.ceil((1 - left) * MINUTE / perMinute));
  }

  /** Takes so many without asking; never more than a minute's worth is owed. */
  synchronized void owe(int perMinute, int alerts) {
    left = Math.max(left - alerts, -perMinute);
  }
}
