package nightbell.practice;

/**
 * An account that requests to the carrier must name, and whose token signs its webhooks. The
 * practice account is a made-up one, known to everybody, good for nothing else.
 */
public record Account(String sid, String token) {
  public static final Account PRACTICE = new Account("AC" + "5eed".repeat(8), "9ac71ce0".repeat(4));

  /** The account that stands by: it is used while the first refuses or fails. */
  public static final Account STANDBY = new Account("AC" + "5a1d".repeat(8), "57a4db10".repeat(4));

  @Override
  public String toString() {
    return "Account[" + sid + "]";
  }
}
