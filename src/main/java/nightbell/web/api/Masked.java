package nightbell.web.api;

/** Addresses as people who may not see them whole do: {@code +1312•••0101}, {@code d•••@…}. */
public final class Masked {
  private static final String DOTS = "•••";

  private Masked() {}

  /** Enough of a number or mail address to recognise it, not enough to use it. */
  public static String address(String address) {
    int at = address.indexOf('@');
    if (at >= 0) {
      return address.substring(0, Math.min(1, at)) + DOTS + address.substring(at);
    }
    int length = address.length();
    if (length >= 12) {
      return address.substring(0, 5) + DOTS + address.substring(length - 4);
    }
    if (length >= 9) {
      return address.substring(0, 3) + DOTS + address.substring(length - 2);
    }
    return DOTS + address.substring(Math.max(0, length - 2));
  }
}
