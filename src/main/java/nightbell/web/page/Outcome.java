package nightbell.web.page;

import nightbell.audit.Actor;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import org.jspecify.annotations.Nullable;

/** Says what became of an action on an incident's page, and who was first where it was another. */
final class Outcome {
  private Outcome() {}

  /** A sentence, from what is on record now; empty for no action that there is. */
  static String words(String action, Shown shown, Actor by) {
    Incident incident = shown.incident();
    String number = incident.number().toString();
    return switch (action) {
      case "acknowledge" -> acknowledged(number, shown, by);
      case "resolve" -> first(number, "resolved", incident.resolved(), shown, by);
      case "escalate" -> "The next step of " + number + " was started.";
      case "not-mine" -> "It is on record that " + number + " is not yours.";
      case "hand-over" ->
          incident.handing() == null
              ? number + " was handed over."
              : number + " is offered to the other side. Until somebody there accepts, it stays.";
      case "snooze" -> number + " is quiet for now; its path starts again when the time is up.";
      case "note" -> "The note is on record.";
      default -> "";
    };
  }

  private static String acknowledged(String number, Shown shown, Actor by) {
    boolean supported = shown.incident().runs().stream().anyMatch(run -> run.taken() != null);
    return shown.incident().acknowledged() == null && supported
        ? "Your acknowledgement is on record. The side that leads has not acknowledged yet."
        : first(number, "acknowledged", shown.incident().acknowledged(), shown, by);
  }

  private static String first(
      String number, String done, @Nullable Mark mark, Shown shown, Actor by) {
    if (mark == null) {
      return "";
    }
    if (mark.by().name().equals(by.name())) {
      return "You have " + done + " " + number + ".";
    }
    String who = shown.person(mark.by().name()) + ", " + shown.times().minute(mark.at());
    return number + " was " + done + " by " + who + ". Nothing was changed.";
  }
}
