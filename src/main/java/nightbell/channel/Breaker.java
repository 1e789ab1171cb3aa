package nightbell.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nightbell.engine.Carrier.Outage;
import nightbell.engine.Clock;
import nightbell.engine.Delivery;
import nightbell.engine.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages from a carrier that does not work: one that refuses us altogether at once, one that
 * fails or hangs after three in a row. After a pause one page, or a probe, finds out whether it is
 * back; each time it is not the pause doubles, up to five minutes. Thread-safe.
 */
public final class Breaker {
  private static final int ENOUGH = 3;
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Duration LAPSE = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** What a carrier's answer says of the carrier itself. */
  private enum Sign {
    /** It works, whatever it says of the page. */
    WORKS,
    /** It failed, or gave no answer. */
    FAILS,
    /** It will have nothing to do with us. */
    REFUSES
  }

  private final Clock clock;
  private int failures;
  private @Nullable Outage outage;
  private boolean refused;
  private boolean halfOpen;
  private @Nullable Instant tryingSince;
  private Duration pause = PAUSE;
  private Instant retryAt = Instant.MIN;

  public Breaker(Clock clock) {
    this.clock = clock;
  }

  /** Whether pages may go. */
  public synchronized boolean isClosed() {
    return outage == null || halfOpen;
  }

  /** Takes the right to try one page with a carrier that is out of use; false if it is not time. */
  public synchronized boolean mayTry() {
    if (!isProbeDue()) {
      return false;
    }
    tryingSince = clock.now();
    return true;
  }

  /** What became of a page. */
  public synchronized void heard(Delivery said) {
    Sign sign = sign(said);
    String why = String.valueOf(said.error());
    tryingSince = null;
    if (sign == Sign.WORKS) {
      close();
      pause = PAUSE;
    } else {
      failed(sign, why);
    }
  }

  /**
   * What became of a probe. A carrier that failed may answer questions and still take no page: so
   * pages are let through, and it counts as back after a second good answer.
   */
  public synchronized void probed(Delivery said) {
    Sign sign = sign(said);
    String why = String.valueOf(said.error());
    tryingSince = null;
    if (sign != Sign.WORKS) {
      failed(sign, why);
    } else if (outage != null && (refused || halfOpen)) {
      close();
    } else if (outage != null) {
      halfOpen = true;
      retryAt = clock.now().plus(pause);
    }
  }

  public synchronized Optional<Outage> outage() {
    return Optional.ofNullable(outage);
  }

  public synchronized boolean isProbeDue() {
    return outage != null && !isTrying() && !clock.now().isBefore(retryAt);
  }

  /** A try of which nothing was heard for long has died with its thread. */
  private boolean isTrying() {
    Instant since = tryingSince;
    return since != null && Duration.between(since, clock.now()).abs().compareTo(LAPSE) < 0;
  }

  private static Sign sign(Delivery said) {
    if (said.fault().isOfCarrier()) {
      return Sign.REFUSES;
    }
    // Whoever asks us to slow down works.
    boolean slow = said.fault() == Fault.RATE;
    boolean failed = said instanceof Delivery.Later || said instanceof Delivery.Unknown;
    return failed && !slow ? Sign.FAILS : Sign.WORKS;
  }

  private void close() {
    failures = 0;
    outage = null;
    halfOpen = false;
  }

  private void failed(Sign sign, String why) {
    failures++;
    Instant now = clock.now();
    refused = sign == Sign.REFUSES;
    if (outage == null && !refused && failures < ENOUGH) {
      return;
    }
    Duration longer = pause.multipliedBy(2);
    boolean again = outage != null && !now.isBefore(retryAt);
    if (again) {
      pause = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }
    outage = new Outage(outage == null ? now : outage.since(), why);
    halfOpen = false;
    retryAt = now.plus(pause);
  }
}
