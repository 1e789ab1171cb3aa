package nightbell.web.auth;

import jakarta.ws.rs.core.SecurityContext;
import nightbell.web.Refused;
import nightbell.web.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Guards forms against being sent by other sites: pages put {@link #token} into a hidden field
 * named {@link #FIELD}, and what takes the form calls {@link #check}.
 */
public final class Csrf {
  /** The name of the hidden field. */
  public static final String FIELD = "csrf";

  private Csrf() {}

  /** What the hidden field of this caller's forms must hold. */
  public static String token(SecurityContext security) {
    return Caller.of(security).csrf();
  }

  /** Refuses a form whose field does not fit the session; a bearer of the token needs none. */
  public static void check(SecurityContext security, @Nullable String field) {
    check(Caller.of(security), field);
  }

  static void check(Caller caller, @Nullable String given) {
    if (!caller.csrf().isEmpty() && (given == null || !Secret.equal(given, caller.csrf()))) {
      throw Refused.of(403, "This form is not from this session. Load the page and try again.");
    }
  }
}
