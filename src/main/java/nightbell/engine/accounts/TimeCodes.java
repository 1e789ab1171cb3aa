package nightbell.engine.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of a second step (RFC 6238): six digits of every 30 seconds, by SHA-1, as every
 * authenticator knows them. A code of the step before or after is taken too, for clocks that are a
 * little off.
 */
public final class TimeCodes {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Charset US = StandardCharsets.US_ASCII;
  private static final int STEP_SECONDS = 30;
  private static final int SECRET_BYTES = 20;

  private TimeCodes() {}

  /** A new secret in Base32, as it is typed into an authenticator. */
  public static String freshSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < bytes.length * 8; bit += 5) {
      int value = 0;
      for (int i = bit; i < bit + 5; i++) {
        value = value << 1 | (bytes[i / 8] >> (7 - i % 8) & 1);
      }
      text.append(ALPHABET.charAt(value));
    }
    return text.toString();
  }

  /** Whether this is a secret that {@link #freshSecret} could have made. */
  public static boolean isSecret(String text) {
    return text.matches("[A-Z2-7]{32}");
  }

  /** The step that a code is of; empty if it is wrong, or of no step after the last used one. */
  public static OptionalLong step(String secret, String code, Instant now, long lastUsed) {
    String digits = code.replace(" ", "");
    long current = now.getEpochSecond() / STEP_SECONDS;
    OptionalLong found = OptionalLong.empty();
    for (long step = current - 1; step <= current + 1; step++) {
      boolean same = MessageDigest.isEqual(of(secret, step).getBytes(US), digits.getBytes(US));
      if (same && step > lastUsed) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The code of an instant. */
  public static String at(String secret, Instant at) {
    return of(secret, at.getEpochSecond() / STEP_SECONDS);
  }

  private static String of(String secret, long step) {
    return digits(bytes(secret), step, 6);
  }

  static String digits(byte[] key, long step, int length) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int value = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      String all = "%010d".formatted(value);
      return all.substring(all.length() - length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }

  private static byte[] bytes(String secret) {
    byte[] bytes = new byte[secret.length() * 5 / 8];
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      int value = ALPHABET.indexOf(secret.charAt(bit / 5)) >> (4 - bit % 5) & 1;
      bytes[bit / 8] |= (byte) (value << (7 - bit % 8));
    }
    return bytes;
  }
}
