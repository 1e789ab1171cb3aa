package nightbell.ops.simulate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nightbell.escalation.Mark;
import nightbell.escalation.simulation.Course;
import nightbell.escalation.simulation.SentPage;
import org.jspecify.annotations.Nullable;

/** Writes what was played: each incident, each message, and the summary; or the incidents alone. */
final class Export {
  private static final List<String> INCIDENTS =
      List.of(
          "incident",
          "opened",
          "title",
          "severity",
          "system",
          "category",
          "row",
          "side",
          "page",
          "state",
          "round",
          "step",
          "pages",
          "acknowledged",
          "acknowledged_by",
          "acknowledged_via",
          "seconds_to_acknowledge",
          "respond_by",
          "breached",
          "cause",
          "why",
          "unanswered",
          "resolved",
          "resolved_by");
  private static final List<String> PAGES =
      List.of(
          "incident",
          "page",
          "at",
          "person",
          "side",
          "channel",
          "kind",
          "round",
          "step",
          "outcome",
          "outcome_at",
          "why");

  private final ObjectMapper mapper;

  Export(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  void write(String to, Summary summary) {
    try {
      if (to.toLowerCase(Locale.ROOT).endsWith(".csv")) {
        Files.writeString(Path.of(to), incidents(summary));
        return;
      }
      Path folder = Files.createDirectories(Path.of(to));
      Files.writeString(folder.resolve("incidents.csv"), incidents(summary));
      Files.writeString(folder.resolve("pages.csv"), pages(summary));
      Files.writeString(
          folder.resolve("summary.json"),
          mapper.writerWithDefaultPrettyPrinter().writeValueAsString(SummaryJson.of(summary))
              + "\n");
    } catch (IOException e) {
      throw new BadUse(to + " cannot be written: is there such a folder, and may you write there?");
    }
  }

  private static String incidents(Summary summary) {
    StringBuilder csv = new StringBuilder(Csv.line(INCIDENTS));
    summary.outcome().incidents().forEach(course -> csv.append(incident(course)));
    return csv.toString();
  }

  private static String incident(Course course) {
    var last = course.last();
    var ruling = last.ruling();
    Mark taken = course.acknowledged();
    Mark resolved = last.resolved();
    return line(
        last.number().value(),
        last.openedAt(),
        last.alert().title(),
        ruling.severity(),
        ruling.system(),
        ruling.category(),
        ruling.row(),
        Summary.side(course),
        SummaryJson.word(ruling.page()),
        SummaryJson.word(last.state()),
        course.rounds(),
        course.steps(),
        course.asking().size(),
        taken == null ? null : taken.at(),
        taken == null ? null : taken.by().name(),
        taken == null ? null : SummaryJson.word(taken.via()),
        SummaryJson.seconds(course.toAcknowledge()),
        ruling.respondBy(),
        course.breachedAt(),
        course.cause() == null ? null : SummaryJson.word(course.cause()),
        course.why(),
        course.unanswered(),
        resolved == null ? null : resolved.at(),
        resolved == null ? null : resolved.by().name());
  }

  private static String pages(Summary summary) {
    StringBuilder csv = new StringBuilder(Csv.line(PAGES));
    for (Course course : summary.outcome().incidents()) {
      course.pages().forEach(page -> csv.append(page(page)));
    }
    return csv.toString();
  }

  private static String page(SentPage page) {
    var order = page.order();
    return line(
        order.id().incident().value(),
        order.id(),
        page.at(),
        order.person().id(),
        SummaryJson.word(order.person().side()),
        SummaryJson.word(order.channel()),
        SummaryJson.word(order.kind()),
        order.round(),
        order.step() + 1,
        SummaryJson.word(page.fate().kind()),
        page.fate().at(),
        order.why());
  }

  private static String line(@Nullable Object... cells) {
    return Csv.line(Arrays.asList(cells));
  }
}
