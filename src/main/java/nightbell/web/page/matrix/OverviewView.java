package nightbell.web.page.matrix;

import java.util.List;
import nightbell.web.page.Fact;
import nightbell.web.page.HtmlView;

/** The page of one client's matrix. */
public final class OverviewView extends HtmlView {
  private final Heading heading;
  private final OwnerGrid grid;
  private final State state;

  OverviewView(Heading heading, OwnerGrid grid, State state) {
    super("overview.ftlh");
    this.heading = heading;
    this.grid = grid;
    this.state = state;
  }

  /**
   * How the matrix stands now.
   *
   * @param review how near the next review is: {@code ok}, {@code soon}, {@code due}, {@code
   *     overdue}
   * @param found how many findings there are, in words
   * @param holes how many lines the coverage page has for the weeks to come
   */
  public record State(
      List<Fact> facts,
      String review,
      String found,
      List<FindingGroup> findings,
      List<GapLine> gaps,
      int holes,
      List<VersionLine> versions,
      String text) {
    public State {
      facts = List.copyOf(facts);
      findings = List.copyOf(findings);
      gaps = List.copyOf(gaps);
      versions = List.copyOf(versions);
    }
  }

  public Heading heading() {
    return heading;
  }

  public OwnerGrid grid() {
    return grid;
  }

  public State state() {
    return state;
  }
}
