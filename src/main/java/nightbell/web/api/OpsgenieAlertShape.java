package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightbell.alert.Alert;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.escalation.State;
import org.jspecify.annotations.Nullable;

/** An incident as an alert of Opsgenie's API. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpsgenieAlertShape(
    @JsonProperty("id") String id,
    @JsonProperty("tinyId") String tinyId,
    @JsonProperty("alias") String alias,
    @JsonProperty("message") String message,
    @JsonProperty("status") String status,
    @JsonProperty("acknowledged") boolean acknowledged,
    @JsonProperty("isSeen") boolean isSeen,
    @JsonProperty("tags") List<String> tags,
    @JsonProperty("snoozed") boolean snoozed,
    @JsonProperty("snoozedUntil") @Iso @Nullable Instant snoozedUntil,
    @JsonProperty("count") int count,
    @JsonProperty("createdAt") @Iso Instant createdAt,
    @JsonProperty("source") String source,
    @JsonProperty("owner") String owner,
    @JsonProperty("priority") String priority,
    @JsonProperty("responders") List<String> responders,
    @JsonProperty("entity") String entity,
    @JsonProperty("description") String description,
    @JsonProperty("details") Map<String, String> details,
    @JsonProperty("report") @Nullable Report report) {

  static OpsgenieAlertShape of(Incident incident) {
    Alert alert = incident.alert();
    Incident.Check check = incident.check();
    Mark taken = incident.acknowledged();
    boolean resting = incident.state() == State.ACKNOWLEDGED;
    Instant until = check != null && check.snoozed() && resting ? check.at() : null;
    return new OpsgenieAlertShape(
        OpsgenieIds.of(incident.number()),
        incident.number().toString(),
        alias(incident),
        alert.title(),
        status(incident),
        taken != null,
        taken != null,
        alert.tags(),
        until != null,
        until,
        incident.repeats() + 1,
        incident.openedAt(),
        text(alert.source()),
        taken == null ? "" : taken.by().name(),
        priority(incident),
        List.of(),
        text(alert.host()),
        alert.details(),
        new TreeMap<>(alert.labels()),
        report(incident));
  }

  static String alias(Incident incident) {
    String id = incident.alert().id();
    return id == null ? OpsgenieIds.of(incident.number()) : id;
  }

  static String status(Incident incident) {
    return incident.isResolved() ? "closed" : "open";
  }

  /** The sender's word or the matrix's severity, where one of them is a priority. */
  static String priority(Incident incident) {
    String word = text(incident.alert().severity());
    String severity = incident.ruling().severity().value();
    return word.matches("P[1-5]") ? word : severity.matches("P[1-5]") ? severity : "P3";
  }

  private static @Nullable Report report(Incident incident) {
    Mark taken = incident.acknowledged();
    Mark closed = incident.isResolved() ? incident.resolved() : null;
    if (taken == null && closed == null) {
      return null;
    }
    Instant from = incident.openedAt();
    return new Report(
        taken == null ? null : taken.at().toEpochMilli() - from.toEpochMilli(),
        closed == null ? null : closed.at().toEpochMilli() - from.toEpochMilli(),
        taken == null ? null : taken.by().name(),
        closed == null ? null : closed.by().name());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** How long it took, in milliseconds, and who did it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Report(
      @JsonProperty("ackTime") @Nullable Long ackTime,
      @JsonProperty("closeTime") @Nullable Long closeTime,
      @JsonProperty("acknowledgedBy") @Nullable String acknowledgedBy,
      @JsonProperty("closedBy") @Nullable String closedBy) {}
}
