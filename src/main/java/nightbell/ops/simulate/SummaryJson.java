package nightbell.ops.simulate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nightbell.escalation.simulation.Cause;
import nightbell.escalation.simulation.Course;
import nightbell.escalation.simulation.Nuisance;
import nightbell.escalation.simulation.Tally;
import nightbell.escalation.simulation.Violation;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/** A summary for programs: instants in UTC, lengths in seconds. */
final class SummaryJson {
  private SummaryJson() {}

  static Map<String, Object> of(Summary summary) {
    Map<String, Object> json = new LinkedHashMap<>();
    var scenario = summary.plan().scenario();
    json.put("client", summary.matrix().client().id().value());
    json.put("seed", scenario.seed());
    json.put("from", summary.plan().from().toString());
    json.put("nights", summary.plan().nights());
    json.put("until", scenario.until().toString());
    json.put("alerts", scenario.arrivals().size());
    json.put("decisions", summary.outcome().decisions());
    json.put("totals", tally(summary.all()));
    json.put("bySeverity", tallies(summary.severities()));
    json.put("bySide", tallies(summary.sides()));
    json.put("byRow", tallies(summary.rows()));
    json.put("causes", causes(summary));
    json.put("breaches", summary.breaches().stream().map(SummaryJson::breach).toList());
    json.put("gaps", summary.gaps().stream().map(SummaryJson::incident).toList());
    json.put("people", summary.people().stream().map(SummaryJson::person).toList());
    json.put("longest", summary.longest().map(SummaryJson::incident).orElse(Map.of()));
    json.put("ok", summary.outcome().violations().isEmpty());
    json.put(
        "violations", summary.outcome().violations().stream().map(SummaryJson::violation).toList());
    return json;
  }

  private static Map<String, Object> tallies(Map<String, Tally> tallies) {
    Map<String, Object> json = new LinkedHashMap<>();
    tallies.forEach((name, tally) -> json.put(name, tally(tally)));
    return json;
  }

  private static Map<String, @Nullable Object> tally(Tally tally) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("incidents", tally.incidents());
    json.put("pages", tally.pages());
    json.put("acknowledged", tally.acknowledged());
    json.put("breaches", tally.breaches());
    json.put("unanswered", tally.unanswered());
    json.put("held", tally.held());
    json.put("neverPaged", tally.neverPaged());
    json.put("gaps", tally.gaps());
    json.put("medianToAcknowledge", seconds(tally.median()));
    json.put("p90ToAcknowledge", seconds(tally.ninetieth()));
    json.put("longestToAcknowledge", seconds(tally.longest()));
    return json;
  }

  private static Map<String, Long> causes(Summary summary) {
    Map<String, Long> json = new LinkedHashMap<>();
    for (Cause cause : Cause.values()) {
      json.put(word(cause), summary.causes().getOrDefault(cause, 0L));
    }
    return json;
  }

  private static Map<String, @Nullable Object> breach(Course course) {
    Map<String, @Nullable Object> json = incident(course);
    json.put("breachedAt", String.valueOf(course.breachedAt()));
    json.put("cause", course.cause() == null ? null : word(course.cause()));
    json.put("why", course.why());
    return json;
  }

  private static Map<String, @Nullable Object> incident(Course course) {
    var ruling = course.last().ruling();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("number", course.last().number().value());
    json.put("openedAt", course.last().openedAt().toString());
    json.put("title", course.last().alert().title());
    json.put("severity", ruling.severity().value());
    json.put("system", ruling.system() == null ? null : ruling.system().value());
    json.put("row", ruling.row() == null ? null : ruling.row().value());
    json.put("side", Summary.side(course));
    json.put("toAcknowledge", seconds(course.toAcknowledge()));
    return json;
  }

  private static Map<String, Object> person(Nuisance one) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("person", one.person().id().value());
    json.put("side", word(one.person().side()));
    json.put("pages", one.pages());
    for (Channel channel : Channel.values()) {
      json.put(word(channel), one.byChannel().getOrDefault(channel, 0));
    }
    json.put("wakeUps", one.wakeUps());
    json.put("nightsWoken", one.nights());
    json.put("acknowledged", one.acknowledged());
    return json;
  }

  private static Map<String, Object> violation(Violation violation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seed", violation.seed());
    json.put("incident", violation.incident().value());
    json.put("at", violation.at().toString());
    json.put("what", violation.what());
    return json;
  }

  static @Nullable Long seconds(@Nullable Duration length) {
    return length == null ? null : length.toSeconds();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
