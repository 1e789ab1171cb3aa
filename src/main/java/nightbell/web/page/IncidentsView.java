package nightbell.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search for incidents found, below the form that asks for it. */
public final class IncidentsView extends HtmlView {
  private final SearchForm form;
  private final List<IncidentLine> lines;
  private final @Nullable Integer downTo;
  private final @Nullable String next;

  /**
   * Makes the page.
   *
   * @param downTo the number down to which was looked, or null if there is nothing to say of it
   * @param next the address of the next page, or null if there is no more
   */
  IncidentsView(
      SearchForm form, List<IncidentLine> lines, @Nullable Integer downTo, @Nullable String next) {
    super("incidents.ftlh");
    this.form = form;
    this.lines = List.copyOf(lines);
    this.downTo = downTo;
    this.next = next;
  }

  public SearchForm form() {
    return form;
  }

  public List<IncidentLine> lines() {
    return lines;
  }

  /** The number down to which was looked, where older incidents are left. */
  public @Nullable String downTo() {
    return downTo == null ? null : downTo.toString();
  }

  public @Nullable String next() {
    return next;
  }
}
