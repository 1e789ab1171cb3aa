package nightbell.escalation.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Numbers that look random but all come from a seed: the same ones on every machine. */
final class Chance {
  private static final double SPREAD = 0.7;

  private final SplittableRandom random;

  private Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  static Chance of(long seed) {
    return new Chance(seed);
  }

  /** Chance of its own for the thing of this name. */
  static Chance of(long seed, String name) {
    long hash = seed;
    for (int i = 0; i < name.length(); i++) {
      hash = hash * 1_099_511_628_211L + name.charAt(i);
    }
    return new Chance(hash);
  }

  /** From 0 to 1, the latter excluded. */
  double next() {
    return random.nextDouble();
  }

  boolean happens(double likely) {
    return next() < likely;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T oneOf(List<T> list) {
    return list.get(below(list.size()));
  }

  /** Whole seconds from {@code least} to {@code most}. */
  Duration seconds(int least, int most) {
    return Duration.ofSeconds(least + (long) below(most - least + 1));
  }

  /** A length with this median: mostly near it, now and then far longer (log-normal). */
  Duration around(Duration median) {
    // StrictMath: plain Math may differ in the last digit from machine to machine.
    double normal =
        StrictMath.sqrt(-2 * StrictMath.log(1 - next())) * StrictMath.cos(2 * Math.PI * next());
    double seconds = median.toSeconds() * StrictMath.exp(SPREAD * normal);
    return Duration.ofSeconds(Math.max(1, Math.min(Math.round(seconds), 30L * 24 * 3600)));
  }

  /** How many of something that comes {@code mean} times on average (Poisson). */
  int count(double mean) {
    double left = mean;
    int count = 0;
    while (true) {
      left += StrictMath.log(1 - next());
      if (left < 0) {
        return count;
      }
      count++;
    }
  }
}
