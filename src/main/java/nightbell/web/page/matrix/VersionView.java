package nightbell.web.page.matrix;

import java.util.List;
import nightbell.web.page.Fact;
import nightbell.web.page.HtmlView;
import org.jspecify.annotations.Nullable;

/** One version of a client's matrix, and what changed in it. */
public final class VersionView extends HtmlView {
  private final Heading heading;
  private final VersionLine line;
  private final Content content;
  private final @Nullable Signing signing;

  VersionView(Heading heading, VersionLine line, Content content, @Nullable Signing signing) {
    super("version.ftlh");
    this.heading = heading;
    this.line = line;
    this.content = content;
    this.signing = signing;
  }

  /**
   * What the page tells below the headline.
   *
   * @param accepted the warnings that a side took, each with who and why
   * @param before the version that it is compared with, or null where it is the first
   * @param changes the differences in words
   */
  public record Content(
      List<Fact> facts,
      List<String> accepted,
      @Nullable VersionLine before,
      List<String> changes,
      String text) {
    public Content {
      facts = List.copyOf(facts);
      accepted = List.copyOf(accepted);
      changes = List.copyOf(changes);
    }
  }

  public Heading heading() {
    return heading;
  }

  public VersionLine line() {
    return line;
  }

  public Content content() {
    return content;
  }

  /** What the reader may do about it, or null. */
  public @Nullable Signing signing() {
    return signing;
  }
}
