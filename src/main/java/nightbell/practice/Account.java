package nightbell.practice;

/**
 * The account that requests to the carrier must name, and whose token signs its webhooks. The
 * practice account is a made-up one, known to everybody, good for nothing else.
 */
public record Account(String sid, String token) {
  public static final Account PRACTICE = new Account("AC" + "5eed".repeat(8), "9ac71ce0".repeat(4));

  @Override
  public String toString() {
    return "Account[" + sid + "]";
  }
}
