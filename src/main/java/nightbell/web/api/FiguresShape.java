package nightbell.web.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nightbell.report.Cause;
import nightbell.report.Drills;
import nightbell.report.Figures;
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
    figures.causes().forEach((cause, count) -> causes.put(name(cause), count));
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

  /** A cause's name, as the trail writes its kinds. */
  static String name(Cause cause) {
    return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
          seconds(times.median()),
          seconds(times.p90()),
          seconds(times.p99()),
          seconds(times.longest()));
    }

    static @Nullable BigDecimal seconds(@Nullable Duration time) {
      if (time == null) {
        return null;
      }
      BigDecimal plain = BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros();
      return plain.scale() < 0 ? plain.setScale(0) : plain;
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
