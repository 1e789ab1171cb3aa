package nightbell.web.auth;

import java.time.Duration;
import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.web.Sparing;

/** Everything about signing in, built from its parts; {@link #resources} is what to register. */
public final class Auth {
  private static final int WRONG_PASSWORDS = 10;
  private static final Duration A_QUARTER = Duration.ofMinutes(15);
  private final OneTimeLink link = new OneTimeLink();
  private final Admission admission;
  private final List<Object> resources;

  /**
   * Builds it.
   *
   * @param secure whether the public address is https, so that cookies never leave it
   */
  public Auth(
      AdminToken token,
      Clock clock,
      Engine engine,
      SignInPage page,
      boolean secure,
      Members members) {
    Sessions sessions = new Sessions(members, clock);
    Attempts attempts = new Attempts(clock);
    Attempts accounts = new Attempts(clock, WRONG_PASSWORDS, A_QUARTER);
    Sparing sparing = new Sparing(engine, clock);
    admission = new Admission(members, sessions, engine, sparing, secure);
    resources =
        List.of(
            new Guard(token, sessions, new Bearers(members, clock), attempts, sparing),
            new SignInResource(token, link, members, admission, attempts, accounts, page));
  }

  /** Where sign-in links come from. */
  public OneTimeLink link() {
    return link;
  }

  /** Lets in who proved otherwise who they are. */
  public Admission admission() {
    return admission;
  }

  /** The guard and the sign-in pages. */
  public List<Object> resources() {
    return resources;
  }
}
