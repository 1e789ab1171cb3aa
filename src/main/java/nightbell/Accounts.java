package nightbell;

import java.net.URI;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Matrices;
import nightbell.engine.accounts.Actors;
import nightbell.engine.accounts.Ledger;
import nightbell.engine.accounts.PasswordHash;
import nightbell.engine.accounts.SignIns;
import nightbell.store.Database;
import nightbell.web.Secret;
import nightbell.web.auth.AdminToken;
import nightbell.web.auth.Auth;
import nightbell.web.auth.BcryptHash;
import nightbell.web.auth.Members;
import nightbell.web.auth.SignInPage;

/** Puts together who signs in, and how. */
record Accounts(
    Database database, Matrices matrices, Clock clock, String publicUrl, SignInPage page) {

  Auth auth(String adminToken, Engine engine) {
    Ledger ledger = database.ledger();
    PasswordHash hash = new BcryptHash();
    Members members =
        new Members(
            ledger,
            new Actors(matrices),
            new SignIns(ledger.accounts(), hash, clock),
            database.secret("forms", Secret.fresh()));
    boolean secure = "https".equals(URI.create(publicUrl).getScheme());
    return new Auth(new AdminToken(adminToken), clock, engine, page, secure, members);
  }
}
