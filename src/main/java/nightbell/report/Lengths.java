package nightbell.report;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lengths of time as people say them, in two units at most; minutes are rounded down. */
final class Lengths {
  private Lengths() {}

  static String of(@Nullable Duration length) {
    if (length == null) {
      return "–";
    }
    long days = length.toDays();
    if (days > 0) {
      return days + " d " + length.toHoursPart() + " h";
    }
    if (length.toHours() > 0) {
      return length.toHours() + " h " + length.toMinutesPart() + " min";
    }
    if (length.toMinutes() > 0) {
      return length.toMinutes() + " min " + length.toSecondsPart() + " s";
    }
    return length.toSeconds() + " s";
  }
}
