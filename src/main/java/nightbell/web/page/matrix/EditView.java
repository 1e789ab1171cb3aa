package nightbell.web.page.matrix;

import java.util.List;
import nightbell.web.page.HtmlView;
import org.jspecify.annotations.Nullable;

/** A matrix being edited: the text, what was found in it, and what it would change. */
public final class EditView extends HtmlView {
  private final Heading heading;
  private final String csrf;
  private final Draft draft;
  private final Aside aside;
  private final @Nullable Checked checked;

  EditView(Heading heading, String csrf, Draft draft, Aside aside, @Nullable Checked checked) {
    super("edit.ftlh");
    this.heading = heading;
    this.csrf = csrf;
    this.draft = draft;
    this.aside = aside;
    this.checked = checked;
  }

  /**
   * What stands around the text.
   *
   * @param said what was just done or refused, in a sentence, or empty
   * @param refused whether {@code said} is about something that was refused
   * @param newer a version that came while the text was being edited
   * @param meanwhile what that version changed
   * @param open a proposal that the author knows and that a new one takes the place of
   * @param forms for common changes; empty where the text cannot be changed so
   */
  public record Aside(
      String said,
      boolean refused,
      @Nullable VersionLine newer,
      List<String> meanwhile,
      @Nullable VersionLine open,
      List<ChangeForm> forms) {
    public Aside {
      meanwhile = List.copyOf(meanwhile);
      forms = List.copyOf(forms);
    }
  }

  public Heading heading() {
    return heading;
  }

  public String csrf() {
    return csrf;
  }

  public Draft draft() {
    return draft;
  }

  public Aside aside() {
    return aside;
  }

  /** Whether the text was looked at. */
  public boolean looked() {
    return checked != null;
  }

  public List<FoundLine> lines() {
    return checked == null ? List.of() : checked.lines();
  }

  /** How much was found, in words. */
  public String summary() {
    return checked == null ? "" : checked.summary();
  }

  /** Whether the text can be read, so that its changes can be told. */
  public boolean readable() {
    return checked != null && checked.matrix() != null;
  }

  public List<String> changes() {
    return checked == null ? List.of() : checked.changes();
  }
}
