package nightbell.engine;

import java.security.SecureRandom;
import java.util.Base64;

/** Names for attempts in callback addresses and links, which nobody can guess. Thread-safe. */
final class Tokens {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  static String next() {
    byte[] bytes = new byte[18];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
