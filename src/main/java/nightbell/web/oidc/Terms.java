package nightbell.web.oidc;

import java.util.Locale;
import java.util.Set;
import nightbell.access.Rights;

/**
 * A provider as it was agreed with its organisation.
 *
 * @param name what its button says
 * @param rights of somebody who comes for the first time and was not invited
 * @param domains of the mail addresses for which its word is taken
 */
public record Terms(
    String name,
    String issuer,
    String clientId,
    String clientSecret,
    Rights rights,
    Set<String> domains) {
  public Terms {
    domains = Set.copyOf(domains);
  }

  /** Its place in addresses, which the provider must know: {@code /sign-in/with/ID/back}. */
  public String id() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** Whether it speaks for this address. */
  boolean speaksFor(String email) {
    return domains.contains(email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return "Terms[" + name + "]";
  }
}
