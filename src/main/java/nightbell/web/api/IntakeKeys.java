package nightbell.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nightbell.engine.Clock;
import nightbell.engine.Register;
import nightbell.engine.Register.IntakeKey;
import nightbell.web.Secret;

/**
 * Finds the key that a sender shows. Live keys are remembered for a second, so that a flood of
 * alerts does not become a flood of queries; a key revoked on this node ends at once, on another
 * node within that second. Thread-safe.
 */
final class IntakeKeys {
  private static final Duration REMEMBERED = Duration.ofSeconds(1);
  private static final int MOST = 1000;
  private final Register register;
  private final Clock clock;
  private final Map<String, Found> found = new ConcurrentHashMap<>();

  IntakeKeys(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  /** The live key of this secret. */
  Optional<IntakeKey> live(String secret) {
    String hash = Secret.hash(secret);
    Instant now = clock.now();
    Found known = found.get(hash);
    if (known != null && now.isBefore(known.until)) {
      return Optional.of(known.key);
    }
    Optional<IntakeKey> key = register.key(hash).filter(read -> read.revokedAt() == null);
    if (found.size() >= MOST) {
      found.clear();
    }
    key.ifPresentOrElse(
        live -> found.put(hash, new Found(live, now.plus(REMEMBERED))), () -> found.remove(hash));
    return key;
  }

  /** Forgets what is remembered. */
  void forget() {
    found.clear();
  }

  private record Found(IntakeKey key, Instant until) {}
}
