package nightbell.paper.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Instants as packs write them: to the microsecond for programs, to the second for people. */
final class Times {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss xxx", Locale.ENGLISH);

  private Times() {}

  /** As the trail writes it. */
  static String iso(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS).toString();
  }

  static String local(@Nullable Instant at, ZoneId zone) {
    return at == null ? "" : SECOND.format(at.atZone(zone));
  }

  /** An instant of the trail, whatever somebody may have made of it. */
  static @Nullable Instant read(String iso) {
    try {
      return Instant.parse(iso);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
