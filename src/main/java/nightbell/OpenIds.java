package nightbell;

import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.accounts.Arrivals;
import nightbell.store.Database;
import nightbell.web.Secret;
import nightbell.web.auth.Admission;
import nightbell.web.auth.SignInPage;
import nightbell.web.oidc.OpenIdResource;
import nightbell.web.oidc.Terms;
import nightbell.web.page.Fact;
import nightbell.web.page.SignInView;

/** Puts together the sign-in by organisations' own providers. */
record OpenIds(NightbellConfiguration configuration, Database database, Clock clock) {

  /** The page of all the ways in. */
  SignInPage page() {
    List<Fact> ways =
        configuration.signIn().terms().stream()
            .map(one -> new Fact(one.name(), "/sign-in/with/" + one.id()))
            .toList();
    return message -> new SignInView(message, ways);
  }

  /** What to register. */
  List<Object> resources(Admission admission) {
    List<Terms> terms = configuration.signIn().terms();
    return List.of(
        new OpenIdResource(
            terms,
            configuration.publicUrl(),
            new Arrivals(database.ledger().accounts(), clock),
            admission,
            page(),
            clock,
            database.secret("sign-in", Secret.fresh())));
  }
}
