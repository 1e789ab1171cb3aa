package nightbell.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.audit.Actor;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Origin;
import nightbell.engine.Register.IntakeKey;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.State;
import nightbell.escalation.Via;
import nightbell.intake.OpsgenieBody;
import org.jspecify.annotations.Nullable;

/**
 * What Opsgenie's senders do with an alert, as events of its incident. Who does it is a tool, in
 * whose name a user may stand: never a person of the matrix. An alert that is taken back from who
 * acknowledged it has its next step begin at once.
 */
final class OpsgenieActions {
  private static final Duration LEAST = Duration.ofMinutes(30);
  private static final Duration MOST = Duration.ofHours(24);
  private static final int USER = 100;
  private final Engine engine;
  private final Clock clock;

  OpsgenieActions(Engine engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /** What was done, in Opsgenie's words. */
  record Done(boolean success, String action, String status) {}

  /** An action on one alert. */
  record Wish(IntakeKey key, Incident incident, OpsgenieBody body, List<String> removed) {
    Wish {
      removed = List.copyOf(removed);
    }

    String by() {
      String user = body.text("user");
      String cut = user == null || user.length() <= USER ? user : user.substring(0, USER - 1) + "…";
      return cut == null ? key.name() : cut + " (" + key.name() + ")";
    }
  }

  /** Does it; an action that there is not is refused with 404. */
  CompletionStage<Done> act(String verb, Wish wish) {
    boolean over = wish.incident().isResolved();
    if (over && !verb.equals("notes") && !verb.equals("delete")) {
      return failed(verb, "Alert is already closed");
    }
    return switch (verb) {
      case "close" -> told(wish, AlertState.RESOLVED, "Close", "Closed alert");
      case "delete" -> told(wish, AlertState.RESOLVED, "Delete", "Deleted alert");
      case "acknowledge" ->
          told(wish, AlertState.ACKNOWLEDGED, "Acknowledge", "Acknowledged alert");
      case "unacknowledge" -> unacknowledge(wish);
      case "escalate" -> acted(wish, escalate(wish), "Escalate", "Escalated alert");
      case "snooze" -> snooze(wish);
      case "notes" -> note(wish, "AddNote", "Added note", wish.body().text("note"));
      case "message" -> revised(wish, wish.body().text("message"), "UpdateMessage");
      case "description" -> revised(wish, wish.body().text("description"), "UpdateDescription");
      case "priority" -> revised(wish, wish.body().text("priority"), "UpdatePriority");
      case "tags" -> revised(wish, "tags", wish.removed().isEmpty() ? "AddTags" : "RemoveTags");
      case "details" ->
          revised(wish, "details", wish.removed().isEmpty() ? "AddDetails" : "RemoveDetails");
      case "assign", "responders", "teams" ->
          note(wish, "Update", "Noted; the matrix says who is paged", asked(verb, wish.body()));
      default -> throw OpsgenieAnswer.refused(404, "There is no action " + verb + " here.");
    };
  }

  private static CompletionStage<Done> failed(String action, String why) {
    return CompletableFuture.completedFuture(new Done(false, action, why));
  }

  private static String asked(String verb, OpsgenieBody body) {
    List<String> words = new ArrayList<>(List.of("Asked for by the tool: " + verb));
    words.addAll(body.values("owner").values());
    words.addAll(body.values("responder").values());
    words.addAll(body.values("team").values());
    return String.join(" ", words);
  }

  private static Origin origin(Wish wish) {
    return new Origin(wish.incident().client(), wish.by(), "", "opsgenie");
  }

  private CompletionStage<Done> told(Wish wish, AlertState state, String action, String status) {
    Incident incident = wish.incident();
    Alert alert = Alert.of(state, incident.alert().title()).id(incident.key().value()).build();
    return engine
        .accept(origin(wish), List.of(alert), 0)
        .thenCompose(results -> noted(wish))
        .thenApply(noted -> new Done(true, action, status));
  }

  /** The note that may come with any action. */
  private CompletionStage<?> noted(Wish wish) {
    String note = wish.body().text("note");
    return note == null
        ? CompletableFuture.completedFuture(null)
        : engine
            .act(wish.incident().number(), new Event.Note(actor(wish), Via.TOOL, note))
            .exceptionally(failed -> Optional.empty());
  }

  private CompletionStage<Done> unacknowledge(Wish wish) {
    return wish.incident().state() == State.ACKNOWLEDGED
        ? acted(wish, escalate(wish), "UnAcknowledge", "Unacknowledged alert")
        : failed("UnAcknowledge", "Alert is already unacknowledged");
  }

  private static Event escalate(Wish wish) {
    return new Event.Escalate(actor(wish), Via.TOOL);
  }

  private CompletionStage<Done> snooze(Wish wish) {
    Instant end = wish.body().instant("endTime");
    if (end == null) {
      throw OpsgenieAnswer.refused(
          422, "Request body is not processable.", Map.of("endTime", "an instant is required"));
    }
    Duration length = Duration.between(clock.now(), end);
    if (length.compareTo(LEAST) < 0) {
      return failed("Snooze", "A snooze is at least 30 minutes; nothing was changed");
    }
    Duration kept = length.compareTo(MOST) > 0 ? MOST : length;
    String status = kept.equals(length) ? "Snoozed alert" : "Snoozed alert for 24 hours, the most";
    return acted(wish, new Event.Snooze(actor(wish), Via.TOOL, kept), "Snooze", status);
  }

  private CompletionStage<Done> note(
      Wish wish, String action, String status, @Nullable String text) {
    if (text == null) {
      throw OpsgenieAnswer.refused(
          422, "Request body is not processable.", Map.of("note", "may not be empty"));
    }
    Event note = new Event.Note(actor(wish), Via.TOOL, text);
    return engine
        .act(wish.incident().number(), note)
        .thenApply(after -> new Done(true, action, status));
  }

  private CompletionStage<Done> acted(Wish wish, Event event, String action, String status) {
    return engine
        .act(wish.incident().number(), event)
        .thenCompose(after -> noted(wish))
        .thenApply(noted -> new Done(true, action, status));
  }

  /** Newer facts of the same problem: they count as a repeat, and page only if they are worse. */
  private CompletionStage<Done> revised(Wish wish, @Nullable String needed, String action) {
    if (needed == null) {
      throw OpsgenieAnswer.refused(
          422, "Request body is not processable.", Map.of(action, "may not be empty"));
    }
    Alert newer = OpsgenieRevision.of(wish);
    return engine
        .accept(origin(wish), List.of(newer), 0)
        .thenCompose(results -> noted(wish))
        .thenApply(noted -> new Done(true, action, "Updated alert"));
  }

  private static Actor actor(Wish wish) {
    return new Actor(wish.by(), null);
  }
}
