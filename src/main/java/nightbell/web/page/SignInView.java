package nightbell.web.page;

import org.jspecify.annotations.Nullable;

/** The form that takes the admin token. */
public final class SignInView extends HtmlView {
  private final @Nullable String message;

  /**
   * Makes the page.
   *
   * @param message what went wrong before, or null
   */
  public SignInView(@Nullable String message) {
    super("sign-in.ftlh");
    this.message = message;
  }

  public @Nullable String message() {
    return message;
  }
}
