package nightbell.practice;

import java.util.UUID;

/** Makes identifiers as Twilio does: two letters and 32 hexadecimal digits. */
final class Sid {
  private Sid() {}

  static String message() {
    return fresh("SM");
  }

  static String call() {
    return fresh("CA");
  }

  static String mail() {
    return fresh("ML");
  }

  private static String fresh(String kind) {
    return kind + UUID.randomUUID().toString().replace("-", "");
  }
}
