package nightbell.web.page.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nightbell.engine.accounts.Account;
import nightbell.web.page.HtmlView;
import org.jspecify.annotations.Nullable;

/** A new secret for an authenticator, as a picture and as text, and the form that turns it on. */
public final class SecondStepView extends HtmlView {
  private final Account account;
  private final String secret;
  private final String csrf;
  private final @Nullable String wrong;

  SecondStepView(Account account, String secret, String csrf, @Nullable String wrong) {
    super("second-step.ftlh");
    this.account = account;
    this.secret = secret;
    this.csrf = csrf;
    this.wrong = wrong;
  }

  public QrPicture picture() {
    String label = URLEncoder.encode("Nightbell:" + account.email(), StandardCharsets.UTF_8);
    return QrPicture.of("otpauth://totp/" + label + "?secret=" + secret + "&issuer=Nightbell");
  }

  /** The secret in groups of four. */
  public String groups() {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }

  public String secret() {
    return secret;
  }

  public String csrf() {
    return csrf;
  }

  /** What was wrong before, or null. */
  public @Nullable String wrong() {
    return wrong;
  }
}
