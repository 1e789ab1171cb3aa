package nightbell.engine;

import java.time.Instant;

/**
 * The one source of the present. {@code SystemClock} is the only class that reads the machine's.
 */
@FunctionalInterface
public interface Clock {
  /** Now, in whole microseconds (what PostgreSQL keeps). */
  Instant now();
}
