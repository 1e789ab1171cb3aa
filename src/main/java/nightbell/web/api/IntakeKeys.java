package nightbell.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.KeyUses;
import nightbell.engine.Register;
import nightbell.engine.Register.IntakeKey;
import nightbell.web.Secret;
import nightbell.web.Sparing;

/**
 * Finds the key that a sender shows. Live keys are remembered for a second, so that a flood of
 * alerts does not become a flood of queries; a key revoked on this node ends at once, on another
 * node within that second. Thread-safe.
 */
final class IntakeKeys {
  private static final Duration REMEMBERED = Duration.ofSeconds(1);
  private static final int MOST = 1000;
  private final Register register;
  private final KeyUses uses;
  private final Clock clock;
  private final Sparing sparing;
  private final Map<String, Found> found = new ConcurrentHashMap<>();

  IntakeKeys(Register register, KeyUses uses, Clock clock, Sparing sparing) {
    this.sparing = sparing;
    this.register = register;
    this.uses = uses;
    this.clock = clock;
  }

  /** The live key of this secret. */
  Optional<IntakeKey> live(String secret) {
    String hash = Secret.hash(secret);
    Instant now = clock.now();
    Optional<IntakeKey> key = remembered(hash, now).filter(known -> known.opens(hash, now));
    key.filter(known -> known.isFormer(hash)).ifPresent(uses::former);
    if (key.isEmpty()) {
      String text =
          "An alert or heartbeat with a key that is not known, or has ended, was refused.";
      sparing.refused(Kind.KEY_REFUSED, null, text, Map.of());
    }
    return key;
  }

  /** Counts an alert of this key; if its limit is reached, how many seconds to wait instead. */
  OptionalLong overLimit(IntakeKey key) {
    return uses.admit(key).stream().mapToLong(wait -> wait.toSeconds() + 1).findFirst();
  }

  /** Counts the other alerts of a request that was let in. */
  void more(IntakeKey key, int alerts) {
    uses.more(key, alerts);
  }

  /** Notes that the key was used for what is no alert. */
  void used(IntakeKey key) {
    uses.used(key);
  }

  private Optional<IntakeKey> remembered(String hash, Instant now) {
    Found known = found.get(hash);
    if (known != null && now.isBefore(known.until)) {
      return Optional.of(known.key);
    }
    Optional<IntakeKey> key = register.key(hash);
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
