package nightbell;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import nightbell.engine.Pace;

/** {@code sending} in config.yml: how fast messages leave. */
final class Sending {
  private static final double MILLIS = 1000;

  @JsonProperty
  private @Min(0) @Max(10_000) double textsPerSecond = Pace.DEFAULT.textsPerSecond();

  @JsonProperty
  private @Min(0) @Max(10_000) double callsPerSecond = Pace.DEFAULT.callsPerSecond();

  @JsonProperty
  private @Min(0) @Max(1_000) int messagesPerPerson = Pace.DEFAULT.perPerson();

  @JsonProperty
  private @Min(0) @Max(2) double bundleSeconds = Pace.DEFAULT.bundleWait().toMillis() / MILLIS;

  Pace pace() {
    return new Pace(
        textsPerSecond,
        callsPerSecond,
        messagesPerPerson,
        Duration.ofMillis(Math.round(bundleSeconds * MILLIS)));
  }
}
