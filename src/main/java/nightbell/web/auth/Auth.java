package nightbell.web.auth;

import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.web.Sparing;

/** Everything about signing in, built from its parts; {@link #resources} is what to register. */
public final class Auth {
  private final OneTimeLink link = new OneTimeLink();
  private final List<Object> resources;

  /**
   * Builds it.
   *
   * @param secure whether the public address is https, so that cookies never leave it
   */
  public Auth(AdminToken token, Clock clock, Engine engine, SignInPage page, boolean secure) {
    Sessions sessions = new Sessions(clock);
    Attempts attempts = new Attempts(clock);
    Sparing sparing = new Sparing(engine, clock);
    resources =
        List.of(
            new Guard(token, sessions, attempts, sparing),
            new SignInResource(token, link, sessions, attempts, sparing, page, engine, secure));
  }

  /** Where sign-in links come from. */
  public OneTimeLink link() {
    return link;
  }

  /** The guard and the sign-in pages. */
  public List<Object> resources() {
    return resources;
  }
}
