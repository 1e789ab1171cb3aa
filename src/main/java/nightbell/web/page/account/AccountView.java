package nightbell.web.page.account;

import java.util.List;
import nightbell.access.Role;
import nightbell.engine.accounts.Account;
import nightbell.engine.accounts.RightsWords;
import nightbell.web.auth.Caller;
import nightbell.web.page.HtmlView;
import org.jspecify.annotations.Nullable;

/** The own account: who one is, password, second step, browsers and API tokens. */
public final class AccountView extends HtmlView {
  private final Caller caller;
  private final @Nullable Account account;
  private final List<BrowserLine> browsers;
  private final List<TokenLine> tokens;
  private final Said said;

  AccountView(
      Caller caller,
      @Nullable Account account,
      List<BrowserLine> browsers,
      List<TokenLine> tokens,
      Said said) {
    super("account.ftlh");
    this.caller = caller;
    this.account = account;
    this.browsers = List.copyOf(browsers);
    this.tokens = List.copyOf(tokens);
    this.said = said;
  }

  /** A browser that is signed in. */
  public record BrowserLine(
      String id, String browser, String address, String began, String seen, boolean current) {}

  /** An API token; {@code state} is empty for a live one. */
  public record TokenLine(
      String id, String name, String rights, String until, String used, String state) {}

  /**
   * What the form before led to.
   *
   * @param wrong what was wrong, or null
   * @param done what was done, or null
   * @param token a new token's secret, or null
   * @param codes new recovery codes; empty if there are none
   */
  public record Said(
      @Nullable String wrong, @Nullable String done, @Nullable String token, List<String> codes) {
    static final Said NOTHING = new Said(null, null, null, List.of());

    static Said wrong(String what) {
      return new Said(what, null, null, List.of());
    }

    static Said done(String what) {
      return new Said(null, what, null, List.of());
    }
  }

  /** The account, or null for the admin token's holder. */
  public @Nullable Account account() {
    return account;
  }

  public String rights() {
    return RightsWords.of(caller.rights());
  }

  public String actor() {
    return caller.actor().name();
  }

  public String csrf() {
    return caller.csrf();
  }

  public boolean secondStep() {
    return account != null && account.proofs().hasSecondStep();
  }

  public boolean hasPassword() {
    return account != null && account.proofs().password() != null;
  }

  public int recoveryLeft() {
    return account == null ? 0 : account.proofs().recovery().size();
  }

  public boolean administrator() {
    return caller.rights().role() == Role.ADMINISTRATOR;
  }

  public List<String> roles() {
    return Choices.roles(caller.rights().role());
  }

  public List<BrowserLine> browsers() {
    return browsers;
  }

  public List<TokenLine> tokens() {
    return tokens;
  }

  public Said said() {
    return said;
  }
}
