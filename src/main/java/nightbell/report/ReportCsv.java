package nightbell.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import nightbell.matrix.Ruled;
import org.jspecify.annotations.Nullable;

/**
 * A response report as comma-separated values. Durations are seconds to the millisecond, instants
 * are in UTC; percentiles are the nearest rank. What is absent is an empty cell.
 */
public final class ReportCsv {
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

  private static final List<String> BREACH_HEADS =
      List.of(
          "incident",
          "client",
          "title",
          "severity",
          "system",
          "side",
          "period",
          "from",
          "respond_by",
          "answered_at",
          "answered_by",
          "causes");

  private ReportCsv() {}

  /** The figures: of each line and of the total a row for all and one for each period. */
  public static String figures(Report report) {
    List<Object> heads = new ArrayList<>(HEADS);
    for (Cause cause : Cause.values()) {
      heads.add("cause_" + word(cause));
    }
    StringBuilder out = new StringBuilder(Csv.line(heads));
    String by = word(report.question().by());
    report.items().forEach(item -> lines(out, by, item));
    lines(out, "total", new Item(null, report.total(), report.periods(), report.drills()));
    return out.toString();
  }

  private static void lines(StringBuilder out, String by, Item item) {
    String key = Objects.requireNonNullElse(item.key(), "");
    out.append(line(by, key, "all", item.figures(), item.drills()));
    item.periods()
        .forEach((period, figures) -> out.append(line(by, key, word(period), figures, null)));
  }

  private static String line(
      String by, String key, String period, Figures figures, @Nullable Drills drills) {
    Measure measure = figures.measure();
    List<@Nullable Object> cells = new ArrayList<>(List.of(by, key, period));
    cells.add(figures.incidents());
    cells.add(figures.responses());
    cells.add(figures.acknowledged());
    cells.add(figures.resolved());
    cells.add(figures.byThemselves());
    cells.add(figures.silenced());
    cells.add(measure == null ? null : word(measure));
    times(cells, figures.acknowledge());
    times(cells, figures.resolve());
    cells.add(figures.target().judged());
    cells.add(figures.target().within());
    cells.add(figures.target().share());
    cells.add(figures.breaches());
    cells.add(figures.escalated());
    cells.add(figures.unanswered());
    cells.add(figures.pages());
    cells.add(figures.wakeUps());
    cells.add(figures.flaps());
    cells.add(figures.gaps());
    cells.add(drills == null ? null : drills.put());
    cells.add(drills == null ? null : drills.answered());
    cells.add(drills == null ? null : drills.unanswered());
    cells.add(drills == null ? null : drills.failed());
    for (Cause cause : Cause.values()) {
      cells.add(figures.causes().getOrDefault(cause, 0));
    }
    return Csv.line(cells);
  }

  private static void times(List<@Nullable Object> cells, Times times) {
    cells.add(Lengths.seconds(times.median()));
    cells.add(Lengths.seconds(times.p90()));
    cells.add(Lengths.seconds(times.p99()));
    cells.add(Lengths.seconds(times.longest()));
  }

  /** The responses that missed their target, a row for each that the report names. */
  public static String breaches(Report report) {
    StringBuilder out = new StringBuilder(Csv.line(BREACH_HEADS));
    for (Breach breach : report.breaches()) {
      Response response = breach.response();
      Ruled ruled = response.ruled();
      boolean answered = response.ending().isAnswer();
      out.append(
          Csv.line(
              response.incident().value(),
              response.client(),
              breach.title(),
              ruled.severity(),
              ruled.system(),
              word(ruled.side()),
              word(breach.period()),
              ruled.from(),
              ruled.respondBy(),
              answered ? response.endedAt() : null,
              response.by() == null ? null : response.by().name(),
              response.causes().stream()
                  .sorted()
                  .map(Cause::wire)
                  .collect(Collectors.joining(" "))));
    }
    return out.toString();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
