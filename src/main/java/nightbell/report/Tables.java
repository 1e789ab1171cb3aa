package nightbell.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nightbell.matrix.Ruled;
import org.jspecify.annotations.Nullable;

/** A report as tables to be read and printed. Instants are shown in one zone. */
public final class Tables {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);
  private static final List<String> FIGURES =
      List.of(
          "Incidents",
          "Responses",
          "Acknowledged: median",
          "90 %",
          "99 %",
          "Resolved: median",
          "90 %",
          "99 %",
          "Clock",
          "Within target",
          "Breaches",
          "Past first step",
          "Unanswered",
          "Wake-ups");

  private final Report report;
  private final ZoneId zone;

  private Tables(Report report, ZoneId zone) {
    this.report = report;
    this.zone = zone;
  }

  /** The tables that have something to show; the first is never missing. */
  public static List<Table> of(Report report, ZoneId zone) {
    Tables tables = new Tables(report, zone);
    List<Table> all = new ArrayList<>(List.of(tables.items(), tables.periods(), tables.counts()));
    all.add(tables.breaches());
    all.add(noises("Noisiest", report.noisiest()));
    all.add(noises("Flapping", report.flapping()));
    all.removeIf(table -> table.rows().isEmpty());
    return all;
  }

  private Table items() {
    String by = report.question().by().name().toLowerCase(Locale.ROOT);
    List<List<String>> rows = new ArrayList<>();
    report.items().forEach(item -> rows.add(row(name(item.key()), item.figures())));
    rows.add(row("All", report.total()));
    return new Table("By " + by, heads(capital(by)), rows);
  }

  private String name(@Nullable String key) {
    return Objects.requireNonNullElse(key, report.question().by() == By.PERSON ? "nobody" : "none");
  }

  private Table periods() {
    List<List<String>> rows = new ArrayList<>();
    for (Item item : report.items()) {
      if (report.items().size() > 1) {
        rows(rows, name(item.key()) + ", ", item.periods());
      }
    }
    rows(rows, "", report.periods());
    return new Table("Business hours, nights, weekends and holidays", heads("When"), rows);
  }

  private static void rows(List<List<String>> rows, String before, Map<Period, Figures> periods) {
    periods.forEach((period, figures) -> rows.add(row(capital(before + word(period)), figures)));
  }

  private static List<String> heads(String first) {
    List<String> heads = new ArrayList<>(List.of(first));
    heads.addAll(FIGURES);
    return heads;
  }

  private static List<String> row(String name, Figures figures) {
    Target target = figures.target();
    Measure measure = figures.measure();
    return List.of(
        name,
        "" + figures.incidents(),
        "" + figures.responses(),
        Lengths.of(figures.acknowledge().median()),
        Lengths.of(figures.acknowledge().p90()),
        Lengths.of(figures.acknowledge().p99()),
        Lengths.of(figures.resolve().median()),
        Lengths.of(figures.resolve().p90()),
        Lengths.of(figures.resolve().p99()),
        measure == null ? "–" : word(measure),
        share(target),
        "" + figures.breaches(),
        "" + figures.escalated(),
        "" + figures.unanswered(),
        "" + figures.wakeUps());
  }

  /** For example {@code 11 of 12 (91 %)}: rounded down, so that 100 % means all. */
  static String share(Target target) {
    return target.judged() == 0
        ? "–"
        : "%d of %d (%d %%)"
            .formatted(target.within(), target.judged(), 100 * target.within() / target.judged());
  }

  private Table counts() {
    List<List<String>> rows = new ArrayList<>();
    Figures total = report.total();
    for (Cause cause : Cause.values()) {
      Integer count = total.causes().get(cause);
      if (count != null) {
        rows.add(List.of("Breaches: " + word(cause), "" + count));
      }
    }
    rows.add(List.of("Over by themselves before a person answered", "" + total.byThemselves()));
    rows.add(List.of("Silenced before a person answered", "" + total.silenced()));
    rows.add(List.of("Pages that asked for an answer", "" + total.pages()));
    rows.add(List.of("Fired again soon after the end", "" + total.flaps()));
    report.gaps().forEach((kind, count) -> rows.add(List.of("Matrix gaps: " + kind, "" + count)));
    Drills drills = report.drills();
    rows.add(
        List.of(
            "Drills",
            "%d put, %d answered, %d unanswered, %d failed"
                .formatted(drills.put(), drills.answered(), drills.unanswered(), drills.failed())));
    return new Table("Counts", List.of("What", "How many"), rows);
  }

  private Table breaches() {
    List<List<String>> rows = new ArrayList<>();
    for (Breach breach : report.breaches()) {
      Response response = breach.response();
      Ruled ruled = response.ruled();
      boolean answered = response.ending().isAnswer();
      rows.add(
          List.of(
              "" + response.incident(),
              ruled.severity() + (ruled.system() == null ? "" : " " + ruled.system()),
              breach.title(),
              time(ruled.from()),
              time(ruled.respondBy()),
              answered ? time(response.endedAt()) : "–",
              causes(breach)));
    }
    return new Table(
        "Breaches",
        List.of("Incident", "Severity", "Title", "Began", "Respond by", "Answered", "Why"),
        rows);
  }

  /** Why a response missed its target, in words. */
  static String causes(Breach breach) {
    return breach.response().causes().stream()
        .sorted()
        .map(Tables::word)
        .collect(Collectors.joining(", "));
  }

  private static Table noises(String title, List<Noise> noises) {
    return new Table(
        title,
        List.of("Problem", "Client", "Incidents", "Alerts", "Came back", "Pages"),
        noises.stream()
            .map(
                noise ->
                    List.of(
                        noise.title(),
                        noise.client().value(),
                        "" + noise.incidents(),
                        "" + noise.alerts(),
                        "" + noise.flaps(),
                        "" + noise.pages()))
            .toList());
  }

  private String time(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
