package nightbell.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants as the client's clocks show them. */
public record Times(ZoneId zone) {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm z", Locale.ENGLISH);
  private static final DateTimeFormatter DATED =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm z", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK_TO_THE_SECOND =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);

  /** For example {@code Tue 3 Mar 02:14 CST}. */
  public String minute(Instant at) {
    return MINUTE.format(at.atZone(zone));
  }

  /** For example {@code Tue 3 Mar 02:14}, and {@code 02:14:05} where there are seconds. */
  public String clock(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return (local.getSecond() == 0 ? CLOCK : CLOCK_TO_THE_SECOND).format(local);
  }

  /** For example {@code Tue 3 Mar 2026 02:14 CST}, for what may be long ago; empty for null. */
  public String dated(@Nullable Instant at) {
    return at == null ? "" : DATED.format(at.atZone(zone));
  }

  /** For example {@code 45 s}, {@code 12 min}, {@code 3 h 5 min} or {@code 6 days}. */
  static String length(Duration length) {
    if (length.toMinutes() < 1) {
      return length.toSeconds() + " s";
    }
    if (length.toHours() < 1) {
      return length.toMinutes() + " min";
    }
    return length.toDays() < 2
        ? length.toHours() + " h " + length.toMinutesPart() + " min"
        : length.toDays() + " days";
  }

  /** For example {@code 3 Mar 02:14:05}, where the page names the zone; empty for null. */
  public String second(@Nullable Instant at) {
    return at == null ? "" : SECOND.format(at.atZone(zone));
  }
}
