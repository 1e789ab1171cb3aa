package nightbell.engine.retention;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long words are kept; null keeps them for ever.
 *
 * @param details of alerts, pages, mails and bodies that could not be read
 * @param record what the events of the trail say
 */
public record Retention(@Nullable Duration details, @Nullable Duration record) {
  /** The least that may be chosen for details. */
  public static final Duration DETAILS_FLOOR = Duration.ofDays(90);

  /** The least that may be chosen for the record: a reviewer asks for a year. */
  public static final Duration RECORD_FLOOR = Duration.ofDays(365);

  public Retention {
    mustReach(details, DETAILS_FLOOR);
    mustReach(record, RECORD_FLOOR);
  }

  private static void mustReach(@Nullable Duration length, Duration floor) {
    if (length != null && length.compareTo(floor) < 0) {
      throw new IllegalArgumentException("at least " + floor.toDays() + " days");
    }
  }
}
