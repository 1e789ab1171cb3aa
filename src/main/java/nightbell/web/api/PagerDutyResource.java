package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nightbell.engine.Intake.Fault;
import nightbell.engine.Register.IntakeKey;
import nightbell.intake.Door;
import nightbell.intake.PagerDutyBody;
import nightbell.intake.PagerDutyChange;
import nightbell.intake.PagerDutyEvent;
import nightbell.reference.Described;
import nightbell.reference.InTheirWords;
import nightbell.web.Body;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PagerDuty's Events API v2 as its senders know it: an intake key is the routing key. Answers 202
 * only after the event is durable, and 503, on which all of them send again, while that cannot be.
 */
@InTheirWords(PagerDutyResource.Answer.class)
@Path("/v2")
@Produces(MediaType.APPLICATION_JSON)
public final class PagerDutyResource {
  private static final Logger LOG = LoggerFactory.getLogger(PagerDutyResource.class);
  private static final String FORMAT = "pagerduty";
  private final Door door;
  private final IntakeKeys keys;
  private final Duration patience;

  PagerDutyResource(Door door, IntakeKeys keys, Duration patience) {
    this.door = door;
    this.keys = keys;
    this.patience = patience;
  }

  @POST
  @Path("enqueue")
  @Described(
      value = "An event: a trigger, an acknowledgement or a resolve. 202 once it is durable.",
      body =
          "PagerDuty's event: routing_key, event_action, dedup_key, payload {summary,"
              + " source, severity, …}, links.",
      gives = Answer.class,
      status = 202,
      fails = {
        "400: The event is invalid, or the routing_key is no valid key.",
        "503: The event could not be made durable; send it again."
      })
  public CompletionStage<Response> enqueue(InputStream in) {
    byte[] bytes = Body.read(in, Body.MOST);
    PagerDutyBody body = PagerDutyBody.read(bytes);
    return taken(
        body,
        bytes,
        (key, faults) -> {
          PagerDutyEvent event = PagerDutyEvent.read(body, faults);
          return event == null
              ? null
              : door.accept(key, key.name(), FORMAT, event.alert())
                  .thenApply(result -> Answer.processed("Event processed", event.dedupKey()));
        });
  }

  @POST
  @Path("change/enqueue")
  @Described(
      value =
          "A change event. It pages nobody; it is kept for who asks what was changed"
              + " that night.",
      body =
          "PagerDuty's change event: routing_key, payload {summary, timestamp,"
              + " source, …}, links.",
      gives = Answer.class,
      status = 202,
      fails = {
        "400: The event is invalid, or the routing_key is no valid key.",
        "503: The event could not be made durable; send it again."
      })
  public CompletionStage<Response> change(InputStream in) {
    byte[] bytes = Body.read(in, Body.MOST);
    PagerDutyBody body = PagerDutyBody.read(bytes);
    return taken(
        body,
        bytes,
        (key, faults) -> {
          PagerDutyChange change = PagerDutyChange.read(body, faults);
          return change == null
              ? null
              : door.note(key, change)
                  .thenApply(done -> Answer.processed("Change event processed", null));
        });
  }

  private CompletionStage<Response> taken(PagerDutyBody body, byte[] bytes, Taking taking) {
    String secret = body.routingKey();
    Optional<IntakeKey> key = secret == null ? Optional.empty() : keys.live(secret);
    List<Fault> faults = new ArrayList<>(body.faults());
    if (faults.isEmpty() && secret == null) {
      return refused("Event object is invalid", List.of("'routing_key' is missing or blank"));
    }
    if (faults.isEmpty() && key.isEmpty()) {
      return refused("Event object is invalid", List.of("'routing_key' is not a valid key"));
    }
    if (key.isPresent() && !key.get().admits(FORMAT)) {
      return refused(401, "Unauthorized", List.of(IntakeResource.only(key.get())));
    }
    OptionalLong wait = key.map(keys::overLimit).orElse(OptionalLong.empty());
    if (wait.isPresent()) {
      return CompletableFuture.completedFuture(
          later("This key's limit is reached; send it again.", wait.getAsLong()));
    }
    CompletionStage<Answer> answer =
        faults.isEmpty() ? taking.take(key.orElseThrow(), faults) : null;
    if (answer == null) {
      key.ifPresent(known -> door.reject(known, FORMAT, bytes, faults));
      String what = body.fault() == null ? "Event object is invalid" : "JSON parse error";
      return refused(what, faults.stream().map(PagerDutyResource::words).toList());
    }
    CompletionStage<Answer> asked = Objects.requireNonNull(answer);
    return Answering.within(patience, () -> asked)
        .thenApply(done -> Response.status(202).entity(done).build())
        .exceptionally(PagerDutyResource::unavailable);
  }

  private static String words(Fault fault) {
    return fault.where() + " " + fault.what();
  }

  private static CompletionStage<Response> refused(String message, List<String> errors) {
    return refused(400, message, errors);
  }

  private static CompletionStage<Response> refused(
      int status, String message, List<String> errors) {
    Answer answer = new Answer("invalid event", message, null, errors);
    return CompletableFuture.completedFuture(Response.status(status).entity(answer).build());
  }

  private static Response unavailable(Throwable thrown) {
    LOG.warn("An event was not durable in time; its sender is asked to send again", thrown);
    return later("The event could not be made durable; send it again.", 2);
  }

  private static Response later(String message, long seconds) {
    return Response.status(503)
        .header("Retry-After", Long.toString(seconds))
        .entity(new Answer("unavailable", message, null, List.of(message)))
        .build();
  }

  /** Reads the body and hands it on, or puts down why not. */
  @FunctionalInterface
  private interface Taking {
    @Nullable CompletionStage<Answer> take(IntakeKey key, List<Fault> faults);
  }

  /** PagerDuty's shape of every answer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      @JsonProperty("status") String status,
      @JsonProperty("message") String message,
      @JsonProperty("dedup_key") @Nullable String dedupKey,
      @JsonProperty("errors") @Nullable List<String> errors) {
    static Answer processed(String message, @Nullable String dedupKey) {
      return new Answer("success", message, dedupKey, null);
    }
  }
}
