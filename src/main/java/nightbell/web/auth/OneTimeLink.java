package nightbell.web.auth;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nightbell.web.Secret;

/**
 * Tokens that sign in once. They live in memory until they are used or the process ends.
 * Thread-safe: of two uses at once, one succeeds.
 */
public final class OneTimeLink {
  private final Set<String> hashes = ConcurrentHashMap.newKeySet();

  /** A new token, for the address {@code /sign-in/TOKEN}. */
  public String issue() {
    String token = Secret.fresh();
    hashes.add(Secret.hash(token));
    return token;
  }

  /** Uses a token up; false if it is unknown or was used. */
  boolean redeem(String token) {
    return hashes.remove(Secret.hash(token));
  }
}
