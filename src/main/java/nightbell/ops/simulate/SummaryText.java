package nightbell.ops.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nightbell.escalation.simulation.Cause;
import nightbell.escalation.simulation.Course;
import nightbell.escalation.simulation.Nuisance;
import nightbell.escalation.simulation.Tally;
import nightbell.escalation.simulation.Violation;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/** A summary as one screen for people. */
final class SummaryText {
  private static final int MOST = 10;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH);

  private final Summary summary;
  private final StringBuilder text = new StringBuilder();

  private SummaryText(Summary summary) {
    this.summary = summary;
  }

  static String of(Summary summary) {
    SummaryText text = new SummaryText(summary);
    text.head();
    text.tallies();
    text.breaches();
    text.people();
    text.tail();
    return text.text.toString();
  }

  private void head() {
    Plan plan = summary.plan();
    Tally all = summary.all();
    line(
        "%s: %s from %s (%s), seed %d",
        summary.matrix().client().name(),
        counted(plan.nights(), "night"),
        plan.from(),
        summary.matrix().client().zone(),
        plan.scenario().seed());
    line(
        "%s made %s and %s; %d waited for business hours, %d only for the"
            + " morning digest, %d fitted no row.",
        counted(plan.scenario().arrivals().size(), "alert"),
        counted(all.incidents(), "incident"),
        counted(all.pages(), "page"),
        all.held(),
        all.neverPaged(),
        all.gaps());
    line("");
  }

  private void tallies() {
    line(
        "%-12s %9s %8s %8s %10s %9s %9s %9s",
        "", "incidents", "pages", "breaches", "unanswered", "median", "90th", "longest");
    row("all", summary.all());
    summary.severities().forEach(this::row);
    summary.sides().forEach(this::row);
    line("(median, 90th, longest: from the first page to the acknowledgement)");
    line("");
  }

  private void row(String name, Tally tally) {
    line(
        "%-12s %9d %8d %8d %10d %9s %9s %9s",
        cut(name, 12),
        tally.incidents(),
        tally.pages(),
        tally.breaches(),
        tally.unanswered(),
        length(tally.median()),
        length(tally.ninetieth()),
        length(tally.longest()));
  }

  private void breaches() {
    List<Course> breaches = summary.breaches();
    if (breaches.isEmpty()) {
      line("No breach: everything was acknowledged in time.");
      line("");
      return;
    }
    line("Breaches: %d%s", breaches.size(), breaches.size() > MOST ? ", the first " + MOST : "");
    for (Course breach : breaches.subList(0, Math.min(MOST, breaches.size()))) {
      line("  %s  %s", incident(breach), cut(breach.why(), 120));
    }
    for (Cause cause : Cause.values()) {
      Long count = summary.causes().get(cause);
      if (count != null) {
        line("  %5d x %s", count, cause.words());
      }
    }
    line("");
  }

  private void people() {
    line(
        "%-14s %8s %6s %6s %6s %9s %7s %6s",
        "Woken", "side", "texts", "calls", "mails", "wake-ups", "nights", "took");
    for (Nuisance one : summary.people()) {
      Map<Channel, Integer> by = one.byChannel();
      line(
          "%-14s %8s %6d %6d %6d %9d %7d %6d",
          cut(one.person().id().value(), 14),
          one.person().side().name().toLowerCase(Locale.ROOT),
          by.getOrDefault(Channel.SMS, 0),
          by.getOrDefault(Channel.VOICE, 0),
          by.getOrDefault(Channel.EMAIL, 0),
          one.wakeUps(),
          one.nights(),
          one.acknowledged());
    }
    line(
        "(wake-ups: texts and calls from 22:00 to 07:00 where the person lives; nights: with any)");
    line("");
  }

  private void tail() {
    summary
        .longest()
        .ifPresent(
            course ->
                line(
                    "Longest time to acknowledge: %s, %s",
                    length(course.toAcknowledge()), incident(course)));
    List<Violation> violations = summary.outcome().violations();
    if (violations.isEmpty()) {
      line("%d decisions: every invariant held.", summary.outcome().decisions());
      return;
    }
    line("BROKEN INVARIANTS, which is a fault of Nightbell and not of the matrix:");
    violations.forEach(violation -> line("  %s", violation));
  }

  private String incident(Course course) {
    var last = course.last();
    var system = last.ruling().system();
    return when(course.breachedAt() == null ? last.openedAt() : breachedAt(course))
        + "  "
        + last.number()
        + " "
        + last.ruling().severity()
        + " "
        + (system == null ? "unknown system" : system)
        + ", "
        + (last.ruling().row() == null ? Summary.NO_ROW : "row " + last.ruling().row());
  }

  private static Instant breachedAt(Course course) {
    return Objects.requireNonNull(course.breachedAt(), "breached");
  }

  private String when(Instant at) {
    ZoneId zone = summary.matrix().client().zone();
    return WHEN.format(at.atZone(zone));
  }

  /** {@code 45s}, {@code 1m40s}, {@code 2h05m}; a dash for none. */
  static String length(@Nullable Duration length) {
    if (length == null) {
      return "-";
    }
    if (length.toMinutes() == 0) {
      return length.toSeconds() + "s";
    }
    return length.toHours() == 0
        ? String.format(Locale.ROOT, "%dm%02ds", length.toMinutes(), length.toSecondsPart())
        : String.format(Locale.ROOT, "%dh%02dm", length.toHours(), length.toMinutesPart());
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private void line(String format, @Nullable Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
