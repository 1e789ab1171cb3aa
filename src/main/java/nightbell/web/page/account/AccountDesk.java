package nightbell.web.page.account;

import java.util.List;
import nightbell.access.Rights;
import nightbell.engine.Clock;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.ApiToken;
import nightbell.engine.accounts.ApiTokens;
import nightbell.engine.accounts.Browsers;
import nightbell.engine.accounts.By;
import nightbell.engine.accounts.OwnAccount;
import nightbell.engine.accounts.People;
import nightbell.engine.accounts.RightsWords;
import nightbell.engine.accounts.Session;
import nightbell.web.auth.Caller;
import nightbell.web.page.account.AccountView.BrowserLine;
import nightbell.web.page.account.AccountView.Said;
import nightbell.web.page.account.AccountView.TokenLine;
import org.jspecify.annotations.Nullable;

/** What the page of the own account stands on, and what it shows. */
public record AccountDesk(
    People people, OwnAccount own, ApiTokens tokens, Browsers browsers, Clock clock) {

  AccountView view(Caller caller, Said said) {
    By by = caller.by();
    @Nullable Account account = own.of(by).orElse(null);
    List<BrowserLine> signedIn =
        browsers.own(by).stream().map(session -> line(session, caller)).toList();
    List<TokenLine> live = tokens.own(by).stream().map(this::line).toList();
    return new AccountView(caller, account, signedIn, live, said);
  }

  private static BrowserLine line(Session session, Caller caller) {
    return new BrowserLine(
        session.id(),
        session.browser().isEmpty() ? "unnamed" : session.browser(),
        session.address(),
        Moments.of(session.beganAt()),
        Moments.of(session.seenAt()),
        session.hash().equals(caller.session()));
  }

  private TokenLine line(ApiToken token) {
    String state =
        token.revokedAt() != null ? "revoked" : token.isLive(clock.now()) ? "" : "expired";
    String rights =
        RightsWords.of(new Rights(token.role(), null, token.clients()))
            + (token.readsOnly() ? ", reads only" : "");
    return new TokenLine(
        token.id(),
        token.name(),
        rights.replace("both sides, ", ""),
        Moments.of(token.until()),
        Moments.of(token.usedAt()),
        state);
  }
}
