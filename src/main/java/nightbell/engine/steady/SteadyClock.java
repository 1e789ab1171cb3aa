package nightbell.engine.steady;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import nightbell.engine.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The machine's time as long as that goes forward. When it is set back this goes on by what has
 * passed, a tenth slower, until the machine's has caught up: so a wait is at most a ninth longer,
 * and nothing happens twice. Thread-safe.
 */
public final class SteadyClock implements Clock {
  private static final Logger LOG = LoggerFactory.getLogger(SteadyClock.class);
  private static final long SLOWER = 10;
  private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

  private final Clock machine;
  private final LongSupplier nanos;
  private Instant shown = Instant.EPOCH;
  private long count;
  private boolean ahead;

  /**
   * A clock that follows this one.
   *
   * @param nanos counts what passes, whatever happens to the machine's clock
   */
  public SteadyClock(Clock machine, LongSupplier nanos) {
    this.machine = machine;
    this.nanos = nanos;
  }

  @Override
  public Instant now() {
    return read().truncatedTo(ChronoUnit.MICROS);
  }

  /** Goes on from this instant if the machine's clock is before it: it was set back meanwhile. */
  public synchronized void notBefore(Instant instant) {
    if (read().isBefore(instant)) {
      begin(instant);
    }
  }

  /** How far this is ahead of the machine's time. */
  public synchronized Duration ahead() {
    Instant now = read();
    return ahead ? Duration.between(machine.now(), now) : Duration.ZERO;
  }

  /** What the machine's clock shows at this instant. */
  public Instant machine(Instant instant) {
    return instant.minus(ahead());
  }

  /** Takes the machine's time at once, as if it had never been another. */
  public synchronized void follow() {
    if (ahead) {
      LOG.warn("Nothing waits for its time: Nightbell takes that of the machine again");
      ahead = false;
      shown = machine.now();
    }
  }

  private synchronized Instant read() {
    Instant read = machine.now();
    long now = nanos.getAsLong();
    if (ahead) {
      long passed = now - count;
      count = now;
      shown = shown.plusNanos(passed - passed / SLOWER);
      ahead = read.isBefore(shown);
    } else if (read.isBefore(shown)) {
      begin(shown);
    }
    if (!ahead) {
      shown = read;
    }
    return shown;
  }

  private void begin(Instant from) {
    Duration by = Duration.between(machine.now(), from);
    if (by.compareTo(WORTH_TELLING) > 0) {
      LOG.warn(
          "The machine's clock was set back by {} s. Nightbell goes on by its own count, so that"
              + " nobody waits longer, and comes back to the machine's time within {} h, or as soon"
              + " as nothing is open.",
          by.toSeconds(),
          by.multipliedBy(SLOWER).toHours() + 1);
    }
    shown = from;
    count = nanos.getAsLong();
    ahead = true;
  }
}
