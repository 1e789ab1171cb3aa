package nightbell.matrix.paper;

import java.time.Duration;
import java.util.List;
import nightbell.matrix.Matrix;
import nightbell.matrix.PageRule;
import nightbell.matrix.Severity;
import nightbell.matrix.Severity.Respond;
import nightbell.matrix.Window;
import nightbell.matrix.paper.Block.Table;
import org.jspecify.annotations.Nullable;

/** What each severity means and what was promised for it. */
final class SeverityWords {
  private static final List<String> HEADS =
      List.of(
          "Severity",
          "Means",
          "A person answers within",
          "Update",
          "Is anybody woken?",
          "Tools call it");

  private SeverityWords() {}

  static Table table(Matrix matrix) {
    return new Table("", HEADS, matrix.severities().stream().map(SeverityWords::row).toList());
  }

  private static List<String> row(Severity severity) {
    Duration update = severity.updateEvery();
    return List.of(
        severity.id().value(),
        severity.means(),
        respond(severity),
        update == null ? "none agreed" : "every " + Prose.length(update),
        woken(severity.page()),
        String.join(", ", severity.words()));
  }

  private static String respond(Severity severity) {
    Respond business = severity.respond().get(Window.BUSINESS);
    Respond after = severity.respond().get(Window.AFTER_HOURS);
    boolean clock = severity.businessClock();
    if (business == null || business.equals(after)) {
      return length(after, clock) + clock(clock);
    }
    return length(business, clock)
        + " in business hours, "
        + length(after, clock)
        + " outside"
        + clock(clock);
  }

  private static String length(@Nullable Respond respond, boolean businessClock) {
    if (respond == null) {
      return "no time agreed";
    }
    return businessClock && respond.days() > 0
        ? Prose.count(respond.days(), "working day")
        : Prose.length(respond.length());
  }

  private static String clock(boolean business) {
    return business ? " (only business hours count)" : " (by the wall clock)";
  }

  private static String woken(PageRule page) {
    return switch (page) {
      case ALWAYS -> "Yes: paged at once, at any hour";
      case BUSINESS -> "No: waits for business hours, then paged";
      case NEVER -> "No: never paged, a line in the morning digest";
    };
  }

  static String note(Matrix matrix) {
    return "The clock starts when the alert is received and stops when a person acknowledges it. An"
        + " alert without a severity, or with a word that nobody listed, is "
        + matrix.defaultSeverity()
        + ".";
  }
}
