package nightbell.web.api;

import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import nightbell.alert.Alert;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.engine.Intake.Fault;
import nightbell.engine.Register.IntakeKey;
import nightbell.escalation.Incident;
import nightbell.intake.Door;
import nightbell.intake.OpsgenieBody;
import nightbell.web.Body;
import nightbell.web.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the requests of Opsgenie's Alert API: does what they ask, keeps what became of each, and
 * answers when that is durable. Thread-safe.
 */
final class OpsgenieDesk {
  private static final Logger LOG = LoggerFactory.getLogger(OpsgenieDesk.class);
  private static final String FORMAT = "opsgenie";
  private final Door door;
  private final OpsgenieAlerts alerts;
  private final OpsgenieActions actions;
  private final Clock clock;
  private final Duration patience;
  private final OpsgenieRequests requests = new OpsgenieRequests();

  OpsgenieDesk(
      Door door, OpsgenieAlerts alerts, OpsgenieActions actions, Clock clock, Duration patience) {
    this.door = door;
    this.alerts = alerts;
    this.actions = actions;
    this.clock = clock;
    this.patience = patience;
  }

  /** Which alert is meant. */
  record Place(String identifier, @Nullable String type) {}

  CompletionStage<Response> create(IntakeKey key, InputStream in) {
    byte[] bytes = Body.read(in, Body.MOST);
    OpsgenieBody body = read(key, bytes);
    List<Fault> faults = new ArrayList<>();
    Alert alert = body.alert(faults);
    if (alert == null) {
      door.reject(key, FORMAT, bytes, faults);
      throw unprocessable(faults);
    }
    String alias = body.text("alias");
    return answered(
        key,
        () ->
            door.accept(key, key.name(), FORMAT, alert)
                .thenApply(
                    result -> {
                      IncidentNumber number = Objects.requireNonNull(result.incident());
                      String id = OpsgenieIds.of(number);
                      String known = alias == null ? id : alias;
                      return outcome(key, true, "Create", "Created alert", id, known);
                    }));
  }

  CompletionStage<Response> act(
      IntakeKey key, Place place, String verb, List<String> removed, InputStream in) {
    OpsgenieBody body = read(key, Body.read(in, Body.MOST));
    Optional<Incident> found = alerts.find(key, place.identifier(), place.type());
    if (found.isEmpty()) {
      String requestId = OpsgenieAnswer.fresh();
      requests.keep(
          requestId, key.client(), outcome(key, false, verb, "Alert does not exist", "", ""));
      return CompletableFuture.completedFuture(OpsgenieAnswer.processed(requestId));
    }
    Incident incident = found.get();
    OpsgenieActions.Wish wish = new OpsgenieActions.Wish(key, incident, body, removed);
    return answered(
        key,
        () ->
            actions
                .act(verb, wish)
                .thenApply(
                    done ->
                        outcome(
                            key,
                            done.success(),
                            done.action(),
                            done.status(),
                            OpsgenieIds.of(incident.number()),
                            OpsgenieAlertShape.alias(incident))));
  }

  Response request(IntakeKey key, String id) {
    return requests
        .find(id, key.client())
        .map(outcome -> OpsgenieAnswer.data(200, outcome))
        .orElseThrow(() -> OpsgenieAnswer.refused(404, "Request not found. It might not be kept."));
  }

  Optional<Incident> find(IntakeKey key, Place place) {
    return alerts.find(key, place.identifier(), place.type());
  }

  List<Incident> list(IntakeKey key, @Nullable String query) {
    return alerts.list(key, query);
  }

  private OpsgenieBody read(IntakeKey key, byte[] bytes) {
    List<Fault> faults = new ArrayList<>();
    OpsgenieBody body = OpsgenieBody.read(bytes, faults);
    if (body == null) {
      door.reject(key, FORMAT, bytes, faults);
      throw OpsgenieAnswer.refused(400, "Could not parse JSON: " + faults.get(0));
    }
    return body;
  }

  private static Refused unprocessable(List<Fault> faults) {
    Map<String, String> errors = new TreeMap<>();
    faults.forEach(fault -> errors.put(fault.where(), fault.what()));
    String message = "Request body is not processable. Please check the errors.";
    return OpsgenieAnswer.refused(422, message, errors);
  }

  private CompletionStage<Response> answered(
      IntakeKey key, Supplier<CompletionStage<OpsgenieRequests.Outcome>> work) {
    return Answering.within(patience, work)
        .thenApply(
            outcome -> {
              String requestId = OpsgenieAnswer.fresh();
              requests.keep(requestId, key.client(), outcome);
              return OpsgenieAnswer.processed(requestId);
            })
        .exceptionally(OpsgenieDesk::failed);
  }

  private static Response failed(Throwable thrown) {
    Throwable error = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (error instanceof Refused refused) {
      return refused.answer();
    }
    if (error instanceof Engine.Forbidden forbidden) {
      return OpsgenieAnswer.refused(422, String.valueOf(forbidden.getMessage())).answer();
    }
    LOG.warn("A request was not durable in time; its sender is asked to send again", error);
    return OpsgenieAnswer.unavailable();
  }

  private OpsgenieRequests.Outcome outcome(
      IntakeKey key, boolean success, String action, String status, String id, String alias) {
    return new OpsgenieRequests.Outcome(
        success, success, action, clock.now(), key.id(), status, id, alias);
  }
}
