package nightbell.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for another process: asks again and again, with a deadline. */
final class Until {
  private static final long PAUSE = Duration.ofMillis(40).toNanos();

  private Until() {}

  /** Returns as soon as this is so; fails when it is not by the deadline. */
  static void is(String what, Duration limit, BooleanSupplier so) {
    long end = System.nanoTime() + limit.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + limit.toSeconds() + " s: " + what);
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  /** Returns when this instant has passed. */
  static void passed(Instant instant) {
    Duration left = Duration.between(Instant.now(), instant);
    is("passed " + instant, left.plusSeconds(5), () -> Instant.now().isAfter(instant));
  }
}
