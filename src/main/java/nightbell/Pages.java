package nightbell;

import io.dropwizard.core.setup.Environment;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.audit.Actor;
import nightbell.engine.ActiveFindings;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Matrices;
import nightbell.engine.Records;
import nightbell.engine.RotaChanges;
import nightbell.engine.morning.Mornings;
import nightbell.store.Database;
import nightbell.web.auth.Caller;
import nightbell.web.auth.Csrf;
import nightbell.web.page.AnswerResource;
import nightbell.web.page.Attention;
import nightbell.web.page.HomeResource;
import nightbell.web.page.IncidentPageResource;
import nightbell.web.page.IncidentsResource;
import nightbell.web.page.Stories;
import nightbell.web.page.Visits;
import nightbell.web.seen.Seen;
import org.jspecify.annotations.Nullable;

/** The HTML pages of the desk with the events that keep them fresh, and who their visitors are. */
record Pages(
    Engine engine,
    Database database,
    Matrices matrices,
    RotaChanges changes,
    ActiveFindings findings,
    Carriers carriers,
    Mornings mornings,
    Seen seen,
    Clock clock) {

  /**
   * What to register.
   *
   * @param key an intake key that administrators may see, if there is one
   */
  List<Object> resources(
      Environment environment, String publicUrl, Supplier<Optional<String>> key) {
    Beside beside = new Beside();
    environment.lifecycle().manage(beside);
    Attention attention =
        new Attention(
            database.gaps(), findings::of, database.trail(), carriers::watched, clock, beside);
    Records records = database.records();
    List<Object> resources = new ArrayList<>(Live.resources(database, environment));
    resources.add(
        new HomeResource(
            database.desk(),
            matrices,
            changes,
            attention,
            mornings,
            clock,
            beside,
            visits(),
            new HomeResource.Door(publicUrl, key)));
    resources.add(new IncidentsResource(database.desk(), matrices, clock, visits()));
    resources.add(
        new IncidentPageResource(
            seen.of(engine, records),
            new Stories(seen.of(records), database.desk(), seen.of(matrices), clock, mornings),
            visits()));
    resources.add(new AnswerResource(engine, matrices, clock, records));
    return resources;
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
    public Rights rights(SecurityContext security) {
      return Caller.of(security).rights();
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
