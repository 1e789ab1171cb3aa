package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what could not be decided lately, for health, and puts it into the log: in full when it
 * is new, then at most every ten minutes, since the sweep tries an incident that cannot be decided
 * every few seconds. Thread-safe.
 */
final class Undecided {
  private static final Logger LOG = LoggerFactory.getLogger(Undecided.class);
  private static final Duration LATELY = Duration.ofMinutes(2);

  private final Seldom seldom = new Seldom();
  private @Nullable String last;
  private Instant at = Instant.EPOCH;

  synchronized void add(String command, Throwable why, Instant now) {
    last = command + " (" + why.getClass().getSimpleName() + ")";
    at = now;
    if (seldom.isNews(last, now)) {
      LOG.error("Not decided: {}", command, why);
    }
  }

  /** What could not be decided within the last two minutes, in words. */
  synchronized Optional<String> trouble(Instant now) {
    return last == null || at.plus(LATELY).isBefore(now)
        ? Optional.empty()
        : Optional.of("something could not be decided: " + last);
  }
}
