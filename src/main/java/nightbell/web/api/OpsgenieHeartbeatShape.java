package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import nightbell.engine.Heartbeat;
import nightbell.intake.OpsgenieBody;
import org.jspecify.annotations.Nullable;

/** A heartbeat as Opsgenie's API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpsgenieHeartbeatShape(
    @JsonProperty("name") String name,
    @JsonProperty("interval") long interval,
    @JsonProperty("intervalUnit") String intervalUnit,
    @JsonProperty("enabled") boolean enabled,
    @JsonProperty("expired") boolean expired,
    @JsonProperty("alertMessage") @Nullable String alertMessage,
    @JsonProperty("alertPriority") String alertPriority,
    @JsonProperty("lastPingTime") @Iso @Nullable Instant lastPingTime) {

  static OpsgenieHeartbeatShape of(Heartbeat heartbeat, Instant now) {
    Heartbeat.Settings settings = heartbeat.settings();
    long minutes = Math.max(1, settings.every().toMinutes());
    long unit = minutes % 1440 == 0 ? 1440 : minutes % 60 == 0 ? 60 : 1;
    String severity = settings.severity();
    return new OpsgenieHeartbeatShape(
        heartbeat.name(),
        minutes / unit,
        unit == 1 ? "minutes" : unit == 60 ? "hours" : "days",
        settings.enabled(),
        heartbeat.isExpired(now),
        settings.title(),
        severity == null ? "P3" : severity,
        heartbeat.lastAt());
  }

  /** The settings that a body asks for; what it leaves out stays. */
  static Heartbeat.Settings settings(OpsgenieBody body, Heartbeat.Settings before) {
    Long interval = body.number("interval");
    String unit = body.text("intervalUnit");
    Boolean enabled = body.flag("enabled");
    Duration every = interval == null ? before.every() : length(interval, unit);
    if (every.compareTo(BeatsResource.SHORTEST) < 0 || every.compareTo(BeatsResource.LONGEST) > 0) {
      throw OpsgenieAnswer.refused(422, "interval must be from 1 minute to 366 days");
    }
    return new Heartbeat.Settings(
        every,
        before.grace(),
        body.text("alertMessage") == null ? before.title() : body.text("alertMessage"),
        body.text("alertPriority") == null ? before.severity() : body.text("alertPriority"),
        before.system(),
        before.category(),
        enabled == null ? before.enabled() : enabled);
  }

  private static Duration length(long interval, @Nullable String unit) {
    return switch (unit == null ? "minutes" : unit.toLowerCase(Locale.ROOT)) {
      case "minutes" -> Duration.ofMinutes(interval);
      case "hours" -> Duration.ofHours(interval);
      case "days" -> Duration.ofDays(interval);
      default -> throw OpsgenieAnswer.refused(422, "intervalUnit must be minutes, hours or days");
    };
  }
}
