package nightbell.engine.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which passwords may be chosen: long ones that are not everybody's first thought. */
public final class Passwords {
  /** The shortest. */
  public static final int SHORTEST = 12;

  private static final Set<String> COMMON =
      Set.of(
          "123456789012",
          "1234567890123",
          "12345678901234",
          "123456789101112",
          "1234567891011",
          "111111111111",
          "000000000000",
          "aaaaaaaaaaaa",
          "abcdefghijkl",
          "abcdefghijklm",
          "abc123abc123",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "qwertyuiop12",
          "qwertyuiop123",
          "qwertyuiop[]",
          "qwertyqwerty",
          "qwerty123456",
          "qwertzuiop12",
          "asdfghjkl123",
          "zaq12wsxcde3",
          "password1234",
          "password12345",
          "password123456",
          "passwordpassword",
          "passw0rd1234",
          "p@ssw0rd1234",
          "p@ssword1234",
          "changeme1234",
          "changemenow1",
          "letmein12345",
          "letmeinletmein",
          "welcome12345",
          "welcome123456",
          "administrator",
          "administrator1",
          "admin1234567",
          "adminadminadmin",
          "iloveyou1234",
          "iloveyouiloveyou",
          "monkey123456",
          "dragon123456",
          "football1234",
          "baseball1234",
          "sunshine1234",
          "princess1234",
          "superman1234",
          "nightbell123",
          "nightbell1234",
          "nightbellnightbell",
          "correcthorsebatterystaple");

  private Passwords() {}

  /** Why a password cannot be chosen; empty if it can. */
  public static Optional<String> wrong(String password, PasswordHash hash) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("A password has at least " + SHORTEST + " characters.");
    }
    if (!hash.takes(password)) {
      return Optional.of("This password is too long: 72 bytes at most.");
    }
    if (COMMON.contains(password.toLowerCase(Locale.ROOT))) {
      return Optional.of("This password is one of those that everybody tries. Choose another.");
    }
    return Optional.empty();
  }
}
