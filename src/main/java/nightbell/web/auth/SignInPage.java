package nightbell.web.auth;

import org.jspecify.annotations.Nullable;

/** The page with the form that signs in: a field {@code token}, sent to {@code /sign-in}. */
@FunctionalInterface
public interface SignInPage {
  /**
   * The page as an entity that can be written as HTML.
   *
   * @param message what went wrong before, or null
   */
  Object show(@Nullable String message);

  /** A page without any design. The message is one of our own sentences and needs no escaping. */
  static SignInPage plain() {
    return message ->
        """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Nightbell: sign in</title></head>
        <body>
        <h1>Nightbell</h1>
        <p role="alert">%s</p>
        <form method="post" action="/sign-in">
        <label>Admin token <input type="password" name="token" required autofocus></label>
        <button>Sign in</button>
        </form>
        </body>
        </html>
        """
            .formatted(message == null ? "" : message);
  }
}
