package nightbell.engine.accounts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A browser that is signed in.
 *
 * @param hash of the id in its cookie
 * @param account whose it is; null for the admin token's holder
 * @param browser what it says of itself
 */
public record Session(
    String hash,
    @Nullable String account,
    Instant beganAt,
    Instant seenAt,
    String address,
    String browser,
    String how) {
  /** It ends after so long without a request. */
  public static final Duration IDLE = Duration.ofHours(12);

  /** It ends after so long, whatever happens. */
  public static final Duration LONGEST = Duration.ofDays(7);

  /** Its name in lists, which opens nothing. */
  public String id() {
    return hash.substring(0, Math.min(16, hash.length()));
  }

  /** Whether it is over. */
  public boolean isOver(Instant now) {
    return now.isAfter(seenAt.plus(IDLE)) || now.isAfter(beganAt.plus(LONGEST));
  }
}
