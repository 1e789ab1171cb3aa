package nightbell.web.auth;

import nightbell.web.Secret;

/** The token that gives every right. It cannot be read back, only compared. */
public final class AdminToken {
  private final String token;

  public AdminToken(String token) {
    if (token.isBlank()) {
      throw new IllegalArgumentException("the admin token must not be blank");
    }
    this.token = token;
  }

  /** Whether this is the token, in a time that does not tell how much of it is. */
  public boolean matches(String given) {
    return Secret.equal(token, given);
  }

  @Override
  public String toString() {
    return "AdminToken";
  }
}
