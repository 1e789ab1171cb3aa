package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.matrix.Ruled;
import nightbell.report.Breach;
import nightbell.report.Cause;
import nightbell.report.Definitions;
import nightbell.report.Figures;
import nightbell.report.Item;
import nightbell.report.Lengths;
import nightbell.report.Noise;
import nightbell.report.Period;
import nightbell.report.Question;
import nightbell.report.Report;
import nightbell.report.Response;
import org.jspecify.annotations.Nullable;

/**
 * A response report as the API shows it.
 *
 * @param asOf when it was made: what is open is judged by that
 * @param definitions what the figures mean, in sentences
 * @param breaches oldest first, at most {@link Report#MOST_BREACHES}; all are counted
 */
record ReportShape(
    @Iso Instant from,
    @Iso Instant to,
    @Nullable String client,
    String by,
    @Iso Instant asOf,
    Line total,
    List<Line> items,
    List<Missed> breaches,
    List<Loud> noisiest,
    List<Loud> flapping,
    Map<String, Integer> gaps,
    Map<String, String> definitions) {

  static ReportShape of(Report report) {
    Question question = report.question();
    Item total = new Item(null, report.total(), report.periods(), report.drills());
    return new ReportShape(
        question.from(),
        question.to(),
        Wire.textOrNull(question.client()),
        Wire.name(question.by()),
        question.asOf(),
        Line.of(total),
        report.items().stream().map(Line::of).toList(),
        report.breaches().stream().map(Missed::of).toList(),
        report.noisiest().stream().map(Loud::of).toList(),
        report.flapping().stream().map(Loud::of).toList(),
        report.gaps(),
        Definitions.all());
  }

  /** One line, and the same for each period. */
  record Line(
      @Nullable String key,
      @JsonUnwrapped FiguresShape figures,
      Map<String, FiguresShape> periods,
      FiguresShape.Tests drills) {
    static Line of(Item item) {
      Map<String, FiguresShape> periods = new LinkedHashMap<>();
      for (Period period : Period.values()) {
        Figures figures = item.periods().get(period);
        if (figures != null) {
          periods.put(Wire.name(period), FiguresShape.of(figures));
        }
      }
      return new Line(
          item.key(),
          FiguresShape.of(item.figures()),
          periods,
          FiguresShape.Tests.of(item.drills()));
    }
  }

  /** A response that missed its target; {@code late} is null where nobody answered. */
  record Missed(
      int incident,
      String client,
      String title,
      String severity,
      @Nullable String system,
      String side,
      String period,
      @Iso Instant from,
      @Iso Instant respondBy,
      @Iso @Nullable Instant answeredAt,
      @Nullable String answeredBy,
      @Nullable BigDecimal late,
      List<String> causes) {
    static Missed of(Breach breach) {
      Response response = breach.response();
      Ruled ruled = response.ruled();
      boolean answered = response.ending().isAnswer();
      Instant at = answered ? response.endedAt() : null;
      return new Missed(
          response.incident().value(),
          response.client().value(),
          breach.title(),
          ruled.severity().value(),
          Wire.textOrNull(ruled.system()),
          Wire.name(ruled.side()),
          Wire.name(breach.period()),
          ruled.from(),
          ruled.respondBy(),
          at,
          response.by() == null ? null : response.by().name(),
          at == null ? null : Lengths.seconds(Duration.between(ruled.respondBy(), at)),
          response.causes().stream().sorted().map(Cause::wire).toList());
    }
  }

  /** A problem that said much. */
  record Loud(
      String client, String id, String title, int incidents, int alerts, int flaps, int pages) {
    static Loud of(Noise noise) {
      return new Loud(
          noise.client().value(),
          noise.problem(),
          noise.title(),
          noise.incidents(),
          noise.alerts(),
          noise.flaps(),
          noise.pages());
    }
  }
}
