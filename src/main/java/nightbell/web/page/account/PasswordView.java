package nightbell.web.page.account;

import nightbell.engine.accounts.Account;
import nightbell.web.page.HtmlView;
import org.jspecify.annotations.Nullable;

/** The form in which a password is chosen. */
public final class PasswordView extends HtmlView {
  private final Account account;
  private final String secret;
  private final @Nullable String message;

  PasswordView(Account account, String secret, @Nullable String message) {
    super("password.ftlh");
    this.account = account;
    this.secret = secret;
    this.message = message;
  }

  public String name() {
    return account.name();
  }

  public String email() {
    return account.email();
  }

  public String secret() {
    return secret;
  }

  /** What was wrong before, or null. */
  public @Nullable String message() {
    return message;
  }
}
