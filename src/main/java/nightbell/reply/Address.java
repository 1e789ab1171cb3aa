package nightbell.reply;

/**
 * Numbers and mail addresses as people may see them who may not see them whole, in letters that a
 * text has: {@code +1312...0101}, {@code d...@harlow.example}. Pure.
 */
public final class Address {
  private static final String DOTS = "...";
  private static final int LONG = 12;
  private static final int MIDDLE = 9;

  private Address() {}

  /** Enough of a number or mail address to recognise it, not enough to use it. */
  public static String masked(String address) {
    int at = address.indexOf('@');
    if (at >= 0) {
      return address.substring(0, Math.min(1, at)) + DOTS + address.substring(at);
    }
    int length = address.length();
    int head = length >= LONG ? 5 : length >= MIDDLE ? 3 : 0;
    int tail = length >= LONG ? 4 : Math.min(2, length);
    return length == 0 ? "" : address.substring(0, head) + DOTS + address.substring(length - tail);
  }
}
