package nightbell.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search for incidents found, below the form that asks for it. */
public final class IncidentsView extends HtmlView {
  private final SearchForm form;
  private final List<IncidentLine> lines;
  private final @Nullable String next;

  /**
   * Makes the page.
   *
   * @param next the address of the next page, or null if there is no more
   */
  IncidentsView(SearchForm form, List<IncidentLine> lines, @Nullable String next) {
    super("incidents.ftlh");
    this.form = form;
    this.lines = List.copyOf(lines);
    this.next = next;
  }

  public SearchForm form() {
    return form;
  }

  public List<IncidentLine> lines() {
    return lines;
  }

  public @Nullable String next() {
    return next;
  }
}
