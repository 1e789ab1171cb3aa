package nightbell.web.api;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import nightbell.report.Drills;
import nightbell.report.Figures;
import nightbell.report.Lengths;
import nightbell.report.Target;
import nightbell.report.Times;
import org.jspecify.annotations.Nullable;

/** Figures of a report as the API shows them; durations are seconds. */
record FiguresShape(
    int incidents,
    int responses,
    int acknowledged,
    int resolved,
    int byThemselves,
    int silenced,
    @Nullable String clock,
    Seconds acknowledge,
    Seconds resolve,
    Share target,
    int breaches,
    Map<String, Integer> causes,
    int escalated,
    int unanswered,
    int pages,
    int wakeUps,
    int flaps,
    int gaps) {

  static FiguresShape of(Figures figures) {
    Map<String, Integer> causes = new TreeMap<>();
    figures.causes().forEach((cause, count) -> causes.put(cause.wire(), count));
    return new FiguresShape(
        figures.incidents(),
        figures.responses(),
        figures.acknowledged(),
        figures.resolved(),
        figures.byThemselves(),
        figures.silenced(),
        Wire.nameOrNull(figures.measure()),
        Seconds.of(figures.acknowledge()),
        Seconds.of(figures.resolve()),
        Share.of(figures.target()),
        figures.breaches(),
        causes,
        figures.escalated(),
        figures.unanswered(),
        figures.pages(),
        figures.wakeUps(),
        figures.flaps(),
        figures.gaps());
  }

  /** Times in seconds, to the millisecond; nearest rank. */
  record Seconds(
      int count,
      @Nullable BigDecimal median,
      @Nullable BigDecimal p90,
      @Nullable BigDecimal p99,
      @Nullable BigDecimal longest) {
    static Seconds of(Times times) {
      return new Seconds(
          times.count(),
          Lengths.seconds(times.median()),
          Lengths.seconds(times.p90()),
          Lengths.seconds(times.p99()),
          Lengths.seconds(times.longest()));
    }
  }

  /** How many were within their target, of those that can be judged. */
  record Share(int judged, int within, @Nullable Double share) {
    static Share of(Target target) {
      return new Share(target.judged(), target.within(), target.share());
    }
  }

  /** Test pages, and what came of them. */
  record Tests(int put, int answered, int unanswered, int failed) {
    static Tests of(Drills drills) {
      return new Tests(drills.put(), drills.answered(), drills.unanswered(), drills.failed());
    }
  }
}
