package nightbell.engine.retention;

import java.time.Duration;
import java.time.Instant;
import nightbell.engine.Chore;
import nightbell.engine.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Removes what has grown too old, a small piece with each sweep until nothing is left, then rests
 * for hours. Two nodes at once, or a crash in between, cost nothing but time.
 */
public final class Pruning implements Chore {
  private static final int PIECE = 500;
  private static final Duration REST = Duration.ofHours(6);

  private final Retention retention;
  private final Removals removals;
  private final Clock clock;
  private @Nullable Instant resting;

  public Pruning(Retention retention, Removals removals, Clock clock) {
    this.retention = retention;
    this.removals = removals;
    this.clock = clock;
  }

  @Override
  public synchronized void run() {
    Instant now = clock.now();
    if (resting != null && now.isBefore(resting)) {
      return;
    }
    // The rest begins before the work: what fails is tried again after it, and not each 2 seconds.
    resting = now.plus(REST);
    int removed = 0;
    if (retention.details() != null) {
      removed += removals.pruneDetails(now.minus(retention.details()), now, PIECE);
    }
    if (retention.record() != null) {
      removed += removals.pruneRecord(now.minus(retention.record()), now, PIECE);
    }
    if (removed > 0) {
      resting = null;
    }
  }
}
