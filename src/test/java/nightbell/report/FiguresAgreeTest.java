package nightbell.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every figure of a month equals what somebody else computes from the exported events. */
class FiguresAgreeTest {
  private static final Instant AS_OF = Instant.parse("2026-12-03T12:00:00Z");

  @ParameterizedTest
  @EnumSource(By.class)
  void every_figure_equals_an_independent_computation_from_the_events(By by) {
    RandomMonth month = new RandomMonth(2611, 500);
    Map<String, Map<String, Object>> naive =
        new NaiveReport(month.trail, by, RandomMonth.FROM, RandomMonth.TO, AS_OF).lines;

    Map<String, Map<String, Object>> lines = flat(report(month, by));

    assertThat(lines.keySet()).isEqualTo(naive.keySet());
    lines.forEach((line, figures) -> assertThat(figures).as(line).isEqualTo(naive.get(line)));
  }

  @Test
  void a_random_month_has_something_of_everything() {
    Report report = report(new RandomMonth(2611, 500), By.SEVERITY);
    assertThat(report.total().causes()).hasSize(Cause.values().length);
    assertThat(report.periods()).hasSize(Period.values().length);
    assertThat(report.items()).extracting(Item::key).containsExactly("P1", "P2", "P3", "P4");
    assertThat(report.total().measure()).isEqualTo(Measure.MIXED);
    assertThat(report.items().get(0).figures().measure()).isEqualTo(Measure.WALL);
    assertThat(report.items().get(2).figures().measure()).isEqualTo(Measure.BUSINESS);
    assertThat(report.noisiest()).hasSize(10);
    assertThat(report.gaps()).containsOnlyKeys("unmatched", "not-mine");
  }

  private static Report report(RandomMonth month, By by) {
    Question question =
        new Question(RandomMonth.CLIENT, RandomMonth.FROM, RandomMonth.TO, by, AS_OF);
    Reckoning reckoning = new Reckoning(question, version -> Optional.of(month.matrix));
    month.histories().forEach(reckoning::take);
    return reckoning.report();
  }

  private static Map<String, Map<String, Object>> flat(Report report) {
    Map<String, Map<String, Object>> lines = new TreeMap<>();
    lines.put("total", flat(report.total()));
    report.periods().forEach((period, figures) -> lines.put("total/" + period, flat(figures)));
    for (Item item : report.items()) {
      lines.put("" + item.key(), flat(item.figures()));
      item.periods().forEach((p, figures) -> lines.put(item.key() + "/" + p, flat(figures)));
    }
    return lines;
  }

  private static Map<String, Object> flat(Figures figures) {
    Map<String, Object> flat = new TreeMap<>();
    flat.put("incidents", figures.incidents());
    flat.put("responses", figures.responses());
    flat.put("acknowledged", figures.acknowledged());
    flat.put("resolved", figures.resolved());
    flat.put("byThemselves", figures.byThemselves());
    flat.put("silenced", figures.silenced());
    flat.put("within", figures.target().within());
    flat.put("breaches", figures.breaches());
    flat.put("escalated", figures.escalated());
    flat.put("unanswered", figures.unanswered());
    flat.put("pages", figures.pages());
    flat.put("wakeUps", figures.wakeUps());
    flat.put("flaps", figures.flaps());
    flat.put("gaps", figures.gaps());
    figures.causes().forEach((cause, count) -> flat.put("cause " + cause, count));
    put(flat, "acknowledge", figures.acknowledge());
    put(flat, "resolve", figures.resolve());
    flat.values().removeIf(value -> value.equals(0));
    assertThat(figures.target().judged()).isEqualTo(figures.target().within() + figures.breaches());
    return flat;
  }

  private static void put(Map<String, Object> flat, String name, Times times) {
    flat.put(name + " count", times.count());
    Duration median = times.median();
    if (median != null) {
      flat.put(name + " 50", median);
      flat.put(name + " 90", times.p90());
      flat.put(name + " 99", times.p99());
      flat.put(name + " 100", times.longest());
    }
  }
}
