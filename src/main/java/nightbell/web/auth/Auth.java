package nightbell.web.auth;

import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.web.Sparing;

/** Everything about signing in, built from its parts; {@link #resources} is what to register. */
public final class Auth {
  private final OneTimeLink link = new OneTimeLink();
  private final Doorkeeper keeper;
  private final List<Object> resources;

  /**
   * Builds it.
   *
   * @param secure whether the public address is https, so that cookies never leave it
   */
  public Auth(AdminToken token, Clock clock, Engine engine, SignInPage page, boolean secure) {
    this(token, Bearers.NONE, new Doorkeeper(), clock, engine, page, secure);
  }

  /**
   * The same, with others who bear tokens.
   *
   * @param keeper whom this puts at the doors
   */
  public Auth(
      AdminToken token,
      Bearers bearers,
      Doorkeeper keeper,
      Clock clock,
      Engine engine,
      SignInPage page,
      boolean secure) {
    this.keeper = keeper;
    Sessions sessions = new Sessions(clock);
    Attempts attempts = new Attempts(clock);
    Sparing sparing = new Sparing(engine, clock);
    resources =
        List.of(
            new Guard(token, bearers, sessions, attempts, sparing),
            keeper,
            new SignInResource(token, link, sessions, attempts, sparing, page, engine, secure));
  }

  /** Where sign-in links come from. */
  public OneTimeLink link() {
    return link;
  }

  /** Who stands at the doors, and knows what is in sight. */
  public Doorkeeper keeper() {
    return keeper;
  }

  /** The guard, the doorkeeper and the sign-in pages. */
  public List<Object> resources() {
    return resources;
  }
}
