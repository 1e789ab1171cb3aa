package nightbell;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Questions before a turn: how long before it, and how long before it the desk is told. */
record OnCallSettings(
    @Nullable @Pattern(regexp = HOURS, message = "must be in hours, as 24h") String ask,
    @Nullable @Pattern(regexp = HOURS, message = "must be in hours, as 12h") String tell,
    boolean off) {
  private static final String HOURS = "[1-9][0-9]{0,2}h";

  OnCallSettings {
    ask = ask == null || ask.isBlank() ? "24h" : ask.strip();
    tell = tell == null || tell.isBlank() ? "12h" : tell.strip();
  }

  /** How long before a turn its person is asked. */
  Duration askBefore() {
    return Duration.parse("PT" + ask);
  }

  /** How long before it the desk is told that they have not answered. */
  Duration tellBefore() {
    return Duration.parse("PT" + tell);
  }
}
