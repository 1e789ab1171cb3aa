package nightbell.web.carrier;

import java.util.List;

/** Whose requests are believed: the account, and its auth tokens, two while they are rotated. */
public record CarrierAccount(String accountSid, List<String> authTokens) {
  public CarrierAccount {
    authTokens = List.copyOf(authTokens);
  }

  /** Without the tokens, since accounts end up in logs. */
  @Override
  public String toString() {
    return "CarrierAccount[" + accountSid + "]";
  }
}
