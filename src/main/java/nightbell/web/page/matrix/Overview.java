package nightbell.web.page.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nightbell.alert.ClientId;
import nightbell.engine.Gaps;
import nightbell.engine.MatrixVersion;
import nightbell.engine.MatrixVersions.Review;
import nightbell.engine.PlacedFinding;
import nightbell.engine.StoredVersion;
import nightbell.engine.agreement.Agreement.Due;
import nightbell.engine.agreement.Agreement.ReviewState;
import nightbell.web.page.Fact;
import nightbell.web.page.Times;

/** Gathers what the page of one client's matrix shows. */
final class Overview {
  private static final int GAPS = 200;

  private final MatrixDesk desk;
  private final MatrixVersion version;
  private final ClientId client;
  private final Times times;
  private final Sides sides;

  Overview(MatrixDesk desk, MatrixVersion version) {
    this.desk = desk;
    this.version = version;
    this.client = version.matrix().client().id();
    this.times = new Times(version.matrix().client().zone());
    this.sides = new Sides(version.matrix());
  }

  OverviewView view() {
    List<PlacedFinding> findings = desk.findings().of(version);
    Due due = desk.agreement().review(client).map(ReviewState::due).orElse(Due.OK);
    return new OverviewView(
        Heading.of(version),
        GridMaker.of(version.matrix(), desk.clock().now()),
        new OverviewView.State(
            facts(),
            due.name().toLowerCase(Locale.ROOT),
            FindingGroup.count(findings),
            FindingGroup.of(findings),
            gaps(),
            Holes.ahead(desk.roster(version), desk.clock().now()).lines(),
            versions(),
            desk.agreement().text(version.number()).orElse("")));
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Version", Integer.toString(version.number())));
    desk.agreement().version(version.number()).ifPresent(stored -> told(stored, facts));
    facts.add(new Fact("SHA-256 of the text", version.sha256()));
    desk.agreement().review(client).ifPresent(review -> told(review, facts));
    return facts;
  }

  private void told(StoredVersion stored, List<Fact> facts) {
    facts.add(new Fact("Active since", VersionLine.since(stored, times)));
    facts.add(new Fact("Loaded by", sides.person(stored.by()) + ": " + stored.why()));
    List<String> signed = VersionLine.signed(stored, sides, times);
    facts.add(
        new Fact(
            "Signed by", signed.isEmpty() ? "no signature was needed" : String.join("; ", signed)));
  }

  private void told(ReviewState review, List<Fact> facts) {
    Review last = review.last();
    if (last != null) {
      String words = times.dated(last.at()) + " by " + sides.person(last.person());
      facts.add(new Fact("Last review", words + ": " + last.note()));
    }
    String next = times.dated(review.nextAt());
    facts.add(
        new Fact(
            "Next review",
            next.isEmpty() ? "no interval agreed" : next + ", " + words(review.due())));
  }

  private static String words(Due due) {
    return switch (due) {
      case OK -> "not due yet";
      case SOON -> "due soon";
      case DUE -> "due now";
      case OVERDUE -> "overdue";
    };
  }

  private List<GapLine> gaps() {
    Gaps.Filter open = new Gaps.Filter(client, true, null, GAPS);
    return desk.gaps().gaps(open).stream().map(gap -> GapLine.of(gap, times)).toList();
  }

  private List<VersionLine> versions() {
    return desk.agreement().versions(client).stream()
        .map(stored -> VersionLine.of(stored, sides, times))
        .toList();
  }
}
