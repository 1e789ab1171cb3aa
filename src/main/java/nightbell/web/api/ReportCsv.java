package nightbell.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nightbell.report.Cause;
import nightbell.report.Csv;
import nightbell.report.Drills;
import nightbell.report.Figures;
import nightbell.report.Item;
import nightbell.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * A response report as comma-separated values: for each line and for the total one row for all and
 * one for each period. Durations are seconds; percentiles are the nearest rank.
 */
final class ReportCsv {
  private static final List<String> HEADS =
      List.of(
          "by",
          "key",
          "period",
          "incidents",
          "responses",
          "acknowledged",
          "resolved",
          "by_themselves",
          "silenced",
          "clock",
          "acknowledge_median_s",
          "acknowledge_p90_s",
          "acknowledge_p99_s",
          "acknowledge_longest_s",
          "resolve_median_s",
          "resolve_p90_s",
          "resolve_p99_s",
          "resolve_longest_s",
          "judged",
          "within",
          "share_within",
          "breaches",
          "escalated",
          "unanswered",
          "pages",
          "wake_ups",
          "flaps",
          "gaps",
          "drills",
          "drills_answered",
          "drills_unanswered",
          "drills_failed");

  private ReportCsv() {}

  static String of(Report report) {
    List<Object> heads = new ArrayList<>(HEADS);
    for (Cause cause : Cause.values()) {
      heads.add("cause_" + Wire.name(cause));
    }
    StringBuilder out = new StringBuilder(Csv.line(heads));
    String by = Wire.name(report.question().by());
    report.items().forEach(item -> lines(out, by, item));
    lines(out, "total", new Item(null, report.total(), report.periods(), report.drills()));
    return out.toString();
  }

  private static void lines(StringBuilder out, String by, Item item) {
    String key = Objects.requireNonNullElse(item.key(), "");
    out.append(line(by, key, "all", item.figures(), item.drills()));
    item.periods()
        .forEach((period, figures) -> out.append(line(by, key, Wire.name(period), figures, null)));
  }

  private static String line(
      String by, String key, String period, Figures figures, @Nullable Drills drills) {
    FiguresShape shape = FiguresShape.of(figures);
    List<@Nullable Object> cells = new ArrayList<>(List.of(by, key, period));
    cells.add(shape.incidents());
    cells.add(shape.responses());
    cells.add(shape.acknowledged());
    cells.add(shape.resolved());
    cells.add(shape.byThemselves());
    cells.add(shape.silenced());
    cells.add(shape.clock());
    times(cells, shape.acknowledge());
    times(cells, shape.resolve());
    cells.add(shape.target().judged());
    cells.add(shape.target().within());
    cells.add(shape.target().share());
    cells.add(shape.breaches());
    cells.add(shape.escalated());
    cells.add(shape.unanswered());
    cells.add(shape.pages());
    cells.add(shape.wakeUps());
    cells.add(shape.flaps());
    cells.add(shape.gaps());
    cells.add(drills == null ? null : drills.put());
    cells.add(drills == null ? null : drills.answered());
    cells.add(drills == null ? null : drills.unanswered());
    cells.add(drills == null ? null : drills.failed());
    for (Cause cause : Cause.values()) {
      cells.add(figures.causes().getOrDefault(cause, 0));
    }
    return Csv.line(cells);
  }

  private static void times(List<@Nullable Object> cells, FiguresShape.Seconds times) {
    cells.add(times.median());
    cells.add(times.p90());
    cells.add(times.p99());
    cells.add(times.longest());
  }
}
