package nightbell;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import nightbell.engine.retention.Retention;
import org.jspecify.annotations.Nullable;

/** How long words are kept, in days; empty keeps them for ever. */
record RetentionSettings(
    @Nullable @Pattern(regexp = DAYS, message = MESSAGE) String details,
    @Nullable @Pattern(regexp = DAYS, message = MESSAGE) String record) {
  private static final String DAYS = "([1-9][0-9]{0,4}d)?";
  private static final String MESSAGE = "must be in days, as 400d, or empty";

  /**
   * The policy.
   *
   * @throws IllegalArgumentException if it is below the floor
   */
  Retention policy() {
    return new Retention(length(details), length(record));
  }

  private static @Nullable Duration length(@Nullable String days) {
    return days == null || days.isBlank() ? null : Duration.parse("P" + days.strip());
  }
}
