package nightbell.engine.rota;

import java.time.Instant;
import nightbell.alert.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * An override or absence as it stands on record. One that was ended stays there, and counts up to
 * that instant.
 *
 * @param client whose it is; null for every client that knows the schedule or person
 */
public record Kept<T>(
    @Nullable ClientId client, T change, @Nullable Instant endedAt, @Nullable String endedBy) {

  /** Whether it counts for this client; null stands for every one. */
  public boolean isFor(@Nullable ClientId other) {
    return client == null || other == null || client.equals(other);
  }
}
