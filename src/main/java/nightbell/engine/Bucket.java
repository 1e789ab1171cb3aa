package nightbell.engine;

import java.time.Duration;
import java.time.Instant;

/**
 * A rate as a bucket of tokens: one second's worth may be taken at once, at least one. For one
 * thread at a time.
 */
final class Bucket {
  private final double perSecond;
  private final double full;
  private double tokens;
  private Instant filled = Instant.EPOCH;

  /** A bucket of so many for each second; 0 gives without limit. */
  Bucket(double perSecond) {
    this.perSecond = perSecond;
    this.full = Math.max(1, perSecond);
    this.tokens = full;
  }

  /** How many can be taken now. */
  double tokens(Instant now) {
    if (perSecond <= 0) {
      return Double.MAX_VALUE;
    }
    long passed = filled.equals(Instant.EPOCH) ? 0 : Duration.between(filled, now).toNanos();
    tokens = Math.min(full, tokens + Math.max(0, passed) * perSecond / 1e9);
    filled = now;
    return tokens;
  }

  void take(Instant now) {
    if (perSecond > 0) {
      tokens = tokens(now) - 1;
    }
  }

  /** Gives back what was taken and not used. */
  void giveBack() {
    tokens = Math.min(full, tokens + 1);
  }

  /** When one can be taken. */
  Instant next(Instant now) {
    double missing = 1 - tokens(now);
    return missing <= 0 ? now : now.plusNanos((long) Math.ceil(missing * 1e9 / perSecond) + 1000);
  }
}
