package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Engine;
import nightbell.engine.Records;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.oncall.Side;
import nightbell.reference.Described;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/** What a caller does with an incident. Answers the incident as it is afterwards. */
@Path("/api/v1/incidents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ActionsResource {
  private static final Duration SHORTEST = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final int REASON = 1000;
  private final Engine engine;
  private final Records records;
  private final URI publicUrl;
  private final Duration patience;

  ActionsResource(Engine engine, Records records, URI publicUrl, Duration patience) {
    this.engine = engine;
    this.records = records;
    this.publicUrl = publicUrl;
    this.patience = patience;
  }

  @POST
  @Path("{number}/{action}")
  @Described(
      value =
          "Acts on an incident. Answers the incident as it is afterwards. acknowledge"
              + " stops its pages; escalate starts the next step of its path now; not-mine"
              + " and hand-over give it to the other side; resolve closes it; snooze lets"
              + " it rest for a while; note adds words. The same again changes nothing.",
      asks = "action: acknowledge|escalate|not-mine|hand-over|resolve|snooze|note: What to do.",
      takes = Wish.class,
      body =
          "All of it is optional, but note needs a note, snooze needs for, and"
              + " hand-over needs to.",
      fails = {
        "400: The body lacks what the action needs, or something in it is wrong.",
        "404: There is no incident of this number, or no such action.",
        "409: The incident's state forbids it."
      })
  public CompletionStage<IncidentShape> act(
      @PathParam("number") String number,
      @PathParam("action") String action,
      @Context SecurityContext security,
      InputStream body) {
    IncidentNumber incident = Numbers.parse(number);
    Caller by = Caller.of(security);
    Wish wish = JsonBody.read(body, Wish.class);
    Event event = event(action, by, wish);
    if (records.incident(incident).isEmpty()) {
      throw Numbers.unknown(incident);
    }
    CompletableFuture<Incident> done =
        together(wish.group(), event) ? actTogether(incident, event) : act(incident, event);
    if (wish.note() != null && !wish.note().isBlank() && !takesNote(event)) {
      Event note = new Event.Note(by.actor(), by.via(), wish.note());
      done = done.thenCompose(after -> act(incident, note).exceptionally(failed -> after));
    }
    return done.thenApply(after -> IncidentShape.of(after, publicUrl));
  }

  private CompletableFuture<Incident> act(IncidentNumber incident, Event event) {
    return Answering.within(patience, () -> engine.act(incident, event))
        .thenApply((Optional<Incident> a) -> a.orElseThrow(() -> Numbers.unknown(incident)));
  }

  private CompletableFuture<Incident> actTogether(IncidentNumber incident, Event event) {
    return Answering.within(patience, () -> engine.actTogether(incident, event))
        .thenApply((Optional<Incident> a) -> a.orElseThrow(() -> Numbers.unknown(incident)));
  }

  private static boolean together(@Nullable Boolean group, Event event) {
    boolean asked = Boolean.TRUE.equals(group);
    if (asked && !(event instanceof Event.Acknowledge)) {
      throw Refused.input("group", "only acknowledge acts on a whole group");
    }
    return asked;
  }

  private static Event event(String action, Caller by, Wish wish) {
    return switch (action) {
      case "acknowledge" -> new Event.Acknowledge(by.actor(), by.via());
      case "escalate" -> new Event.Escalate(by.actor(), by.via());
      case "not-mine" -> new Event.NotMine(by.actor(), by.via());
      case "resolve" -> new Event.Resolve(by.actor(), by.via());
      case "snooze" -> new Event.Snooze(by.actor(), by.via(), length(wish.length()));
      case "note" -> new Event.Note(by.actor(), by.via(), text(wish.note()));
      case "hand-over" ->
          new Event.HandOver(by.actor(), by.via(), side(wish.to()), reason(wish.note()));
      default -> throw Refused.of(404, "There is no action of this name.");
    };
  }

  /** Whether the note is part of the event, so that it is not put down again beside it. */
  private static boolean takesNote(Event event) {
    return event instanceof Event.Note || event instanceof Event.HandOver;
  }

  private static Side side(@Nullable String word) {
    for (Side side : Side.values()) {
      if (Wire.name(side).equalsIgnoreCase(word == null ? "" : word.strip())) {
        return side;
      }
    }
    throw Refused.input("to", "the receiving side is required: internal or provider");
  }

  private static String reason(@Nullable String note) {
    String reason = note == null ? "" : note.strip();
    return reason.length() <= REASON ? reason : reason.substring(0, REASON - 1) + "…";
  }

  private static Duration length(@Nullable Long seconds) {
    if (seconds == null || seconds < SHORTEST.toSeconds() || seconds > LONGEST.toSeconds()) {
      throw Refused.input("for", "a number of seconds from 1800 to 86400 is required");
    }
    return Duration.ofSeconds(seconds);
  }

  private static String text(@Nullable String note) {
    if (note == null || note.isBlank()) {
      throw Refused.input("note", "a non-empty text is required");
    }
    return note;
  }

  /** The body of an action, all of it optional. */
  record Wish(
      @JsonProperty("note") @Nullable String note,
      @JsonProperty("for") @Nullable Long length,
      @JsonProperty("to") @Nullable String to,
      @JsonProperty("group") @Nullable Boolean group) {}
}
