package badhouse.alert;

import java.util.SplittableRandom;
import java.util.UUID;

/** Breaks a rule: the core draws nothing at random. */
public final class DrawsAtRandom {
  private DrawsAtRandom() {}

  static String id() {
    return UUID.randomUUID().toString();
  }

  static long unseeded() {
    return new SplittableRandom().nextLong();
  }

  /** Allowed: the same seed gives the same number. */
  static long seeded(long seed) {
    return new SplittableRandom(seed).nextLong();
  }
}
