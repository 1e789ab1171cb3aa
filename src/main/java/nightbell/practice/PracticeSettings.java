package nightbell.practice;

import java.net.URI;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier must know of its surroundings.
 *
 * @param publicUrl what the service calls itself; webhook addresses start with it and are signed so
 * @param localBase where webhooks really connect to, asked for anew each time
 * @param number the service's own number, for texts from phones it never wrote to
 */
public record PracticeSettings(
    Account account, String publicUrl, Supplier<URI> localBase, String number) {
  /** The number from which the service texts and calls in practice mode. */
  public static final String NUMBER = "+15005550006";

  /** The number from which it does while it uses the account that stands by. */
  public static final String STANDBY_NUMBER = "+15005550010";

  public PracticeSettings {
    publicUrl = publicUrl.replaceAll("/+$", "");
  }

  public static PracticeSettings of(String publicUrl, Supplier<URI> localBase) {
    return new PracticeSettings(Account.PRACTICE, publicUrl, localBase, NUMBER);
  }

  /** The account that uses this number of the service's. */
  Account accountOf(@Nullable String serviceNumber) {
    return STANDBY_NUMBER.equals(serviceNumber) ? Account.STANDBY : account;
  }

  /** The account of this SID, or null. */
  @Nullable Account accountCalled(@Nullable String sid) {
    return Stream.of(account, Account.STANDBY)
        .filter(one -> one.sid().equals(sid))
        .findFirst()
        .orElse(null);
  }
}
