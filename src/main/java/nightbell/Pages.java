package nightbell;

import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.audit.Actor;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Matrices;
import nightbell.engine.Records;
import nightbell.engine.morning.Mornings;
import nightbell.web.auth.Caller;
import nightbell.web.auth.Csrf;
import nightbell.web.page.AnswerResource;
import nightbell.web.page.HomeResource;
import nightbell.web.page.IncidentPageResource;
import nightbell.web.page.Stories;
import nightbell.web.page.Visits;
import nightbell.web.seen.Seen;
import org.jspecify.annotations.Nullable;

/** The HTML pages, and who their visitors are. */
final class Pages {
  private Pages() {}

  static List<Object> resources(
      Engine engine,
      Records records,
      Matrices matrices,
      Seen seen,
      Clock clock,
      String publicUrl,
      Supplier<Optional<String>> key,
      Mornings mornings) {
    Records own = seen.of(records);
    Matrices ownMatrices = seen.of(matrices);
    Supplier<Optional<String>> ownKey =
        () -> seen.sight().get().equals(Rights.ALL) ? key.get() : Optional.empty();
    return List.of(
        new HomeResource(own, ownMatrices, clock, publicUrl, ownKey, mornings),
        new IncidentPageResource(
            seen.of(engine, records), new Stories(own, ownMatrices, clock, mornings), visits()),
        new AnswerResource(engine, matrices, clock, records));
  }

  static Visits visits() {
    return new SignedIn();
  }

  /** Visitors as the guard let them in. */
  private static final class SignedIn implements Visits {
    @Override
    public Actor actor(SecurityContext security) {
      return Caller.of(security).actor();
    }

    @Override
    public String token(SecurityContext security) {
      return Csrf.token(security);
    }

    @Override
    public void check(SecurityContext security, @Nullable String field) {
      Csrf.check(security, field);
    }
  }
}
