package nightbell.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's clock. */
public final class SystemClock implements Clock {
  @Override
  public Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
