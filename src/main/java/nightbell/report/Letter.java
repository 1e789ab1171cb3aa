package nightbell.report;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import nightbell.matrix.Client;
import nightbell.matrix.Ruled;

/**
 * What both sides' desks read when a month is over, in plain text.
 *
 * @param severities the report by severity
 * @param people the same by person
 * @param link where the whole report is
 */
public record Letter(
    Client client, YearMonth month, Report severities, Report people, String link) {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE dd HH:mm", Locale.ENGLISH);
  private static final int MOST = 20;

  /** The mail's subject. */
  public String subject() {
    return client.shortName() + ": how fast people answered, " + MONTH.format(month);
  }

  /** The mail's body. */
  public String text() {
    Figures total = severities.total();
    StringBuilder text = new StringBuilder();
    text.append("%s, %s.\n\n".formatted(client.name(), MONTH.format(month)));
    text.append(sentence("In all", total)).append('\n');
    text.append(
        "%d went past the first step, %d ran out of their path, %d were over by themselves.\n"
            .formatted(total.escalated(), total.unanswered(), total.byThemselves()));
    list(text, "By severity", severities.items(), one -> sentence(key(one), one.figures()));
    list(
        text,
        "Business hours, nights, weekends and holidays",
        List.copyOf(severities.periods().entrySet()),
        one -> sentence(Tables.word(one.getKey()), one.getValue()));
    list(text, "Breaches", severities.breaches(), this::breach);
    list(text, "Woken between 22:00 and 07:00", woken(), Letter::woken);
    list(text, "Noisiest", severities.noisiest(), Letter::noise);
    list(
        text,
        "The matrix did not say whose it was",
        List.copyOf(severities.gaps().entrySet()),
        one -> one.getKey() + ": " + one.getValue());
    Drills drills = severities.drills();
    text.append(
        "\nDrills: %d put, %d answered, %d unanswered, %d failed.\n"
            .formatted(drills.put(), drills.answered(), drills.unanswered(), drills.failed()));
    return text.append("\nThe whole report, and what its figures mean:\n")
        .append(link)
        .append('\n')
        .toString();
  }

  private static <T> void list(
      StringBuilder text, String title, List<T> some, Function<T, String> line) {
    if (!some.isEmpty()) {
      text.append("\n%s (%d):\n".formatted(title, some.size()));
      some.stream()
          .limit(MOST)
          .forEach(one -> text.append("- ").append(line.apply(one)).append('\n'));
      if (some.size() > MOST) {
        text.append("- and ").append(some.size() - MOST).append(" more\n");
      }
    }
  }

  private static String sentence(String name, Figures figures) {
    return "%s: %d incidents, %d responses; within target %s, breaches %d; acknowledged in %s%s."
        .formatted(
            name,
            figures.incidents(),
            figures.responses(),
            Tables.share(figures.target()),
            figures.breaches(),
            times(figures.acknowledge()),
            figures.resolve().count() == 0 ? "" : "; resolved in " + times(figures.resolve()));
  }

  private static String times(Times times) {
    return "%s (90 %%: %s, 99 %%: %s)"
        .formatted(Lengths.of(times.median()), Lengths.of(times.p90()), Lengths.of(times.p99()));
  }

  private String breach(Breach breach) {
    Response response = breach.response();
    Ruled ruled = response.ruled();
    String answered =
        response.ending().isAnswer() ? "answered " + time(response.endedAt()) : "not answered";
    return "%s %s%s: %s; respond by %s, %s; %s"
        .formatted(
            response.incident(),
            ruled.severity(),
            ruled.system() == null ? "" : " " + ruled.system(),
            breach.title(),
            time(ruled.respondBy()),
            answered,
            Tables.causes(breach));
  }

  private List<Item> woken() {
    return people.items().stream().filter(item -> item.figures().wakeUps() > 0).toList();
  }

  private static String key(Item item) {
    return Objects.requireNonNullElse(item.key(), "nobody");
  }

  private static String woken(Item item) {
    return "%s: %d times, by %d pages of all hours"
        .formatted(key(item), item.figures().wakeUps(), item.figures().pages());
  }

  private static String noise(Noise noise) {
    return "%s: %d alerts, %d pages, came back %d times"
        .formatted(noise.title(), noise.alerts(), noise.pages(), noise.flaps());
  }

  private String time(Instant at) {
    ZoneId zone = client.zone();
    return MINUTE.format(at.atZone(zone));
  }
}
