package nightbell.web.page;

import org.jspecify.annotations.Nullable;

/** A page with a title and one sentence. */
public final class MessageView extends HtmlView {
  private final String title;
  private final String sentence;
  private final @Nullable String back;

  /**
   * Makes the page.
   *
   * @param back a path of this service to go back to, or null
   */
  public MessageView(String title, String sentence, @Nullable String back) {
    super("message.ftlh");
    this.title = title;
    this.sentence = sentence;
    this.back = back;
  }

  public String title() {
    return title;
  }

  public String sentence() {
    return sentence;
  }

  public @Nullable String back() {
    return back;
  }
}
