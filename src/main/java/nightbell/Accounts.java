package nightbell;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nightbell.audit.Entry;
import nightbell.engine.Clock;
import nightbell.engine.LiveEngine;
import nightbell.engine.Matrices;
import nightbell.engine.Notices;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.AccountMail;
import nightbell.engine.accounts.Actors;
import nightbell.engine.accounts.ApiTokens;
import nightbell.engine.accounts.Browsers;
import nightbell.engine.accounts.Ledger;
import nightbell.engine.accounts.Links;
import nightbell.engine.accounts.OwnAccount;
import nightbell.engine.accounts.PasswordHash;
import nightbell.engine.accounts.People;
import nightbell.engine.accounts.Resets;
import nightbell.engine.accounts.SignIns;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import nightbell.store.Database;
import nightbell.web.Secret;
import nightbell.web.api.SessionsResource;
import nightbell.web.api.TokensResource;
import nightbell.web.api.UsersResource;
import nightbell.web.auth.AdminToken;
import nightbell.web.auth.Auth;
import nightbell.web.auth.BcryptHash;
import nightbell.web.auth.Members;
import nightbell.web.page.account.AccountDesk;
import nightbell.web.page.account.AccountPage;
import nightbell.web.page.account.PasswordResource;
import nightbell.web.page.account.PeoplePage;

/**
 * Puts together who signs in, and how; {@link #resources} is what to register beside the auth's.
 */
final class Accounts {
  private final Auth auth;
  private final List<Object> resources;

  Accounts(
      NightbellConfiguration configuration,
      Database database,
      Matrices matrices,
      Notices notices,
      LiveEngine engine,
      Clock clock,
      String adminToken) {
    String publicUrl = configuration.publicUrl();
    OpenIds ids = new OpenIds(configuration, database, clock);
    Ledger ledger = database.ledger();
    PasswordHash hash = new BcryptHash();
    Actors actors = new Actors(matrices);
    SignIns signIns = new SignIns(ledger.accounts(), hash, clock);
    Members members =
        new Members(ledger, actors, signIns, database.secret("forms", Secret.fresh()));
    boolean secure = "https".equals(URI.create(publicUrl).getScheme());
    auth = new Auth(new AdminToken(adminToken), clock, engine, ids.page(), secure, members);
    AccountMail mail = mail(notices);
    Links links = new Links(ledger.accounts(), actors, mail, hash, clock, publicUrl);
    Resets resets = new Resets(links);
    engine.add(resets);
    People people = new People(ledger.accounts(), links, matrices, hash, clock);
    OwnAccount own = new OwnAccount(ledger.accounts(), signIns, hash, mail, clock);
    ApiTokens tokens = new ApiTokens(ledger, clock);
    Browsers browsers = new Browsers(ledger, entry -> note(engine, entry), clock);
    List<Object> all = new ArrayList<>(ids.resources(auth.admission()));
    all.addAll(
        List.of(
            new UsersResource(people),
            new TokensResource(tokens),
            new SessionsResource(browsers, people),
            new PasswordResource(links, resets, clock),
            new AccountPage(new AccountDesk(people, own, tokens, browsers, clock), clock),
            new PeoplePage(people, browsers, matrices)));
    resources = List.copyOf(all);
  }

  Auth auth() {
    return auth;
  }

  List<Object> resources() {
    return resources;
  }

  /** A link opens an account, so that its mail is not written down: who misses it asks again. */
  private static AccountMail mail(Notices notices) {
    return (account, subject, text) ->
        notices.unwritten(
            "account:" + account.id() + ":" + Secret.fresh().substring(0, 8),
            addressee(account),
            Channel.EMAIL,
            subject,
            text);
  }

  private static Person addressee(Account account) {
    Side side = account.rights().side();
    return new Person(
        new PersonId(account.id()),
        side == null ? Side.INTERNAL : side,
        account.name(),
        "",
        null,
        null,
        account.email(),
        null);
  }

  private static void note(LiveEngine engine, Entry entry) {
    engine.note(null, null, entry).toCompletableFuture().join();
  }
}
