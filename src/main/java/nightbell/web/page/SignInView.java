package nightbell.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that takes the admin token. */
public final class SignInView extends HtmlView {
  private final @Nullable String message;
  private final List<Fact> ways;

  /**
   * Makes the page.
   *
   * @param message what went wrong before, or null
   */
  public SignInView(@Nullable String message) {
    this(message, List.of());
  }

  /**
   * Makes the page.
   *
   * @param ways other ways in: what they are called, and their addresses
   */
  public SignInView(@Nullable String message, List<Fact> ways) {
    super("sign-in.ftlh");
    this.message = message;
    this.ways = List.copyOf(ways);
  }

  public @Nullable String message() {
    return message;
  }

  /** Other ways in. */
  public List<Fact> ways() {
    return ways;
  }
}
