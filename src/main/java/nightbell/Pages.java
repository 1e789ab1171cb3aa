package nightbell;

import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Matrices;
import nightbell.engine.Records;
import nightbell.web.auth.SignInPage;

/** The HTML pages. */
final class Pages {
  private Pages() {}

  static SignInPage signIn() {
    return SignInPage.plain();
  }

  static List<Object> resources(
      Engine engine, Records records, Matrices matrices, Clock clock, boolean practice) {
    return List.of();
  }
}
