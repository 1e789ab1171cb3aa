package nightbell.web.auth;

import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Matrices;
import nightbell.engine.accounts.Actors;
import nightbell.engine.accounts.MemoryLedger;
import nightbell.engine.accounts.PasswordHash;
import nightbell.engine.accounts.SignIns;

/** Signing in over a ledger in memory, with quick hashes. */
public final class MemoryAuth {
  public static final PasswordHash QUICK = new BcryptHash(4);

  private MemoryAuth() {}

  public static Auth of(String admin, Clock clock, Engine engine, Matrices matrices) {
    Members members = members(new MemoryLedger(), clock, matrices);
    return new Auth(new AdminToken(admin), clock, engine, SignInPage.plain(), true, members);
  }

  public static Members members(MemoryLedger ledger, Clock clock, Matrices matrices) {
    return new Members(
        ledger.ledger(), new Actors(matrices), new SignIns(ledger, QUICK, clock), "form key");
  }
}
