package nightbell.web.page;

import java.util.List;

/** The page of open incidents. */
public final class HomeView extends HtmlView {
  private final boolean practice;
  private final String publicUrl;
  private final List<IncidentLine> open;
  private final List<IncidentLine> resolved;

  HomeView(
      boolean practice, String publicUrl, List<IncidentLine> open, List<IncidentLine> resolved) {
    super("home.ftlh");
    this.practice = practice;
    this.publicUrl = publicUrl;
    this.open = List.copyOf(open);
    this.resolved = List.copyOf(resolved);
  }

  public boolean practice() {
    return practice;
  }

  public String publicUrl() {
    return publicUrl;
  }

  public List<IncidentLine> open() {
    return open;
  }

  public List<IncidentLine> resolved() {
    return resolved;
  }
}
