package nightbell.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first page: incidents by what is to be done about them, and how to raise an alert. */
public final class HomeView extends HtmlView {
  private final String publicUrl;
  private final @Nullable String key;
  private final boolean quiet;
  private final List<Group> groups;
  private final List<Fact> matrices;
  private final List<MorningView.FollowUpLine> followUps;

  HomeView(
      String publicUrl,
      @Nullable String key,
      boolean quiet,
      List<Group> groups,
      List<Fact> matrices,
      List<MorningView.FollowUpLine> followUps) {
    super("home.ftlh");
    this.publicUrl = publicUrl;
    this.key = key;
    this.quiet = quiet;
    this.groups = List.copyOf(groups);
    this.matrices = List.copyOf(matrices);
    this.followUps = List.copyOf(followUps);
  }

  /** Incidents of one kind under their heading; never none. */
  public record Group(String title, List<IncidentLine> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  public String publicUrl() {
    return publicUrl;
  }

  /** An intake key to show in the example, or null. */
  public @Nullable String key() {
    return key;
  }

  /** Whether nothing is open. */
  public boolean quiet() {
    return quiet;
  }

  public List<Group> groups() {
    return groups;
  }

  /** What is to be done because of incidents, the first to be due first. */
  public List<MorningView.FollowUpLine> followUps() {
    return followUps;
  }

  /** Each client that has a matrix: its name, and the address of the matrix's page. */
  public List<Fact> matrices() {
    return matrices;
  }
}
