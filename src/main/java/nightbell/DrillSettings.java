package nightbell;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Test pages to everybody: how often, and between which clock times of their own. */
record DrillSettings(
    @Nullable @Pattern(regexp = "[1-9][0-9]{0,2}d", message = "must be in days, as 30d")
        String every,
    @Nullable
        @Pattern(
            regexp = CLOCK + "-" + CLOCK,
            message = "must be two clock times of one day, as 10:00-16:00")
        String at,
    boolean off) {
  private static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";

  DrillSettings {
    every = every == null || every.isBlank() ? "30d" : every.strip();
    at = at == null || at.isBlank() ? "10:00-16:00" : at.strip();
  }

  /** The time between two tests of one contact. */
  Duration length() {
    return Duration.parse("P" + every);
  }
}
