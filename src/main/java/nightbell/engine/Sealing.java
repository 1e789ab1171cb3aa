package nightbell.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals the trail when it is told to, and never fails: a seal that is missed is made next time. */
public final class Sealing implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
  private final Trail trail;
  private final Clock clock;
  private final AtomicReference<@Nullable String> failing = new AtomicReference<>();

  public Sealing(Trail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public void run() {
    try {
      trail.seal(clock.now());
      failing.set(null);
    } catch (Throwable e) {
      // An edge: told once, and the schedule goes on.
      if (failing.getAndSet(e.toString()) == null) {
        LOG.warn("The trail could not be sealed", e);
      }
    }
  }
}
