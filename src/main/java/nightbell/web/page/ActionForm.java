package nightbell.web.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.Optional;
import nightbell.audit.Actor;
import nightbell.escalation.Event;
import nightbell.escalation.Via;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** Reads what a form of an incident's page asks for. */
final class ActionForm {
  private static final int NOTE = 1000;
  private static final int REASON = 500;

  private ActionForm() {}

  /** The event; empty if there is no such action or it lacks what it needs. */
  static Optional<Event> event(String action, Actor by, MultivaluedMap<String, String> form) {
    String note = text(form.getFirst("note"));
    return switch (action) {
      case "acknowledge" -> Optional.of(new Event.Acknowledge(by, Via.WEB));
      case "escalate" -> Optional.of(new Event.Escalate(by, Via.WEB));
      case "not-mine" -> Optional.of(new Event.NotMine(by, Via.WEB));
      case "resolve" -> Optional.of(new Event.Resolve(by, Via.WEB));
      case "note" ->
          note.isEmpty()
              ? Optional.empty()
              : Optional.of(new Event.Note(by, Via.WEB, cut(note, NOTE)));
      case "snooze" ->
          minutes(form.getFirst("minutes")).map(length -> new Event.Snooze(by, Via.WEB, length));
      case "hand-over" ->
          side(form.getFirst("to"))
              .map(to -> new Event.HandOver(by, Via.WEB, to, cut(note, REASON)));
      default -> Optional.empty();
    };
  }

  private static Optional<Duration> minutes(@Nullable String given) {
    return given != null && given.matches("[0-9]{1,4}")
        ? Optional.of(Duration.ofMinutes(Integer.parseInt(given)))
        : Optional.empty();
  }

  private static Optional<Side> side(@Nullable String given) {
    for (Side side : Side.values()) {
      if (side.name().equalsIgnoreCase(given)) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
