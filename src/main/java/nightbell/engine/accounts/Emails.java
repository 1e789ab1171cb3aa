package nightbell.engine.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mail addresses of accounts: plain ASCII in lower case. Letters that only look alike, or become
 * alike in lower case, are no address here, so that none stands for another's.
 */
public final class Emails {
  private static final int LONGEST = 254;
  private static final Pattern PLAIN = Pattern.compile("[!#-'*+/-9=?^-~.-]++@[a-z0-9.-]++");

  private Emails() {}

  /** The address as accounts have it, if it is one. */
  public static Optional<String> plain(String given) {
    String stripped = given.strip();
    boolean ascii = stripped.length() <= LONGEST && stripped.chars().allMatch(c -> c < 128);
    String lower = stripped.toLowerCase(Locale.ROOT);
    return ascii && PLAIN.matcher(lower).matches() && isDotted(lower)
        ? Optional.of(lower)
        : Optional.empty();
  }

  private static boolean isDotted(String email) {
    String domain = email.substring(email.indexOf('@') + 1);
    boolean odd = ("." + email.replace("@", ".") + ".").contains("..");
    return !odd && domain.contains(".");
  }
}
