package nightbell.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import nightbell.audit.Kind;
import nightbell.engine.Carrier;
import nightbell.engine.Clock;
import nightbell.engine.Gaps;
import nightbell.engine.MatrixVersion;
import nightbell.engine.PlacedFinding;
import nightbell.engine.Trail;

/** What asks for attention besides incidents: gaps, findings, carriers, times without Nightbell. */
public final class Attention {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final Duration LATELY = Duration.ofHours(24);
  private static final int MOST = 100;

  private final Gaps gaps;
  private final Trail trail;
  private final Supplier<List<Carrier>> carriers;
  private final Clock clock;
  private final Kept<Integer, List<PlacedFinding>> kept;
  private final Function<MatrixVersion, List<PlacedFinding>> findings;

  /**
   * Looks at what is on record.
   *
   * @param findings what the linter says of a version
   * @param beside where the findings are worked out
   */
  public Attention(
      Gaps gaps,
      Function<MatrixVersion, List<PlacedFinding>> findings,
      Trail trail,
      Supplier<List<Carrier>> carriers,
      Clock clock,
      Executor beside) {
    this.gaps = gaps;
    this.trail = trail;
    this.carriers = carriers;
    this.clock = clock;
    this.findings = findings;
    this.kept = new Kept<>(FRESH, clock, beside);
  }

  /**
   * Something to see to.
   *
   * @param level {@code bad}, {@code warn} or {@code good}
   * @param link where more of it is shown, or empty
   */
  public record Point(String level, String text, String link) {
    /** The level as a word, for who does not see colours. */
    public String word() {
      return switch (level) {
        case "bad" -> "Trouble";
        case "warn" -> "Look";
        default -> "Fine";
      };
    }
  }

  /** All of it for the clients of these matrices, what is worst first. */
  List<Point> of(List<MatrixVersion> versions) {
    List<Point> points = new ArrayList<>();
    carriers.get().forEach(carrier -> points.add(carrier(carrier)));
    downtimes().forEach(points::add);
    for (MatrixVersion version : versions) {
      gaps(version, points);
      findings(version, points);
    }
    List<Point> ordered = new ArrayList<>();
    for (String level : List.of("bad", "warn", "good")) {
      points.stream().filter(point -> point.level().equals(level)).forEach(ordered::add);
    }
    return ordered;
  }

  private static Point carrier(Carrier carrier) {
    return carrier
        .outage()
        .map(out -> new Point("bad", carrier.name() + " is out of use: " + out.why(), ""))
        .orElseGet(() -> new Point("good", carrier.name() + " works", ""));
  }

  private List<Point> downtimes() {
    Instant since = clock.now().minus(LATELY);
    Trail.Filter filter =
        new Trail.Filter(new Trail.Span(since, null), Kind.DOWN, null, null, 0, MOST);
    // Below the first line other clients' people are named.
    return trail.events(filter).stream()
        .map(event -> new Point("warn", event.entry().text().lines().findFirst().orElse(""), ""))
        .toList();
  }

  private void gaps(MatrixVersion version, List<Point> points) {
    var client = version.matrix().client();
    int open = gaps.gaps(new Gaps.Filter(client.id(), true, null, MOST)).size();
    if (open > 0) {
      String many =
          open == 1 ? "1 open gap" : (open == MOST ? MOST + " or more" : open) + " open gaps";
      points.add(
          new Point(
              "warn", client.name() + ": " + many + " in the matrix", "/matrix/" + client.id()));
    }
  }

  private void findings(MatrixVersion version, List<Point> points) {
    var client = version.matrix().client();
    List<PlacedFinding> found =
        kept.of(version.number(), () -> findings.apply(version)).orElse(List.of());
    long errors = found.stream().filter(PlacedFinding::isError).count();
    long warnings = found.stream().filter(one -> !one.isError() && !one.isNote()).count();
    if (errors + warnings > 0) {
      points.add(
          new Point(
              errors > 0 ? "bad" : "warn",
              client.name() + ": the linter has " + count(errors, warnings),
              "/matrix/" + client.id()));
    }
  }

  private static String count(long errors, long warnings) {
    List<String> counts = new ArrayList<>();
    if (errors > 0) {
      counts.add(errors + (errors == 1 ? " error" : " errors"));
    }
    if (warnings > 0) {
      counts.add(warnings + (warnings == 1 ? " warning" : " warnings"));
    }
    return String.join(" and ", counts);
  }
}
