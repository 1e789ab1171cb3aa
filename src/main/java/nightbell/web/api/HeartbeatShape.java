package nightbell.web.api;

import java.time.Instant;
import nightbell.engine.Heartbeat;
import org.jspecify.annotations.Nullable;

/** A heartbeat as the API shows it; {@code nextBy} is when silence becomes an alert. */
record HeartbeatShape(
    String client,
    String name,
    String state,
    long every,
    long grace,
    @Nullable String severity,
    @Nullable String system,
    @Nullable String category,
    @Iso @Nullable Instant lastAt,
    @Iso @Nullable Instant nextBy) {

  static HeartbeatShape of(Heartbeat heartbeat) {
    Heartbeat.Settings settings = heartbeat.settings();
    return new HeartbeatShape(
        heartbeat.client().value(),
        heartbeat.name(),
        state(heartbeat),
        settings.every().toSeconds(),
        settings.grace().toSeconds(),
        settings.severity(),
        settings.system(),
        settings.category(),
        heartbeat.lastAt(),
        heartbeat.dueAt());
  }

  private static String state(Heartbeat heartbeat) {
    if (!heartbeat.settings().enabled()) {
      return "disabled";
    }
    if (heartbeat.silent()) {
      return "silent";
    }
    return heartbeat.lastAt() == null ? "waiting" : "beating";
  }
}
