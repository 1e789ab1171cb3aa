package nightbell.report;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lengths of time, for machines and for people. */
public final class Lengths {
  private Lengths() {}

  /** In seconds, to the millisecond; null is none. */
  public static @Nullable BigDecimal seconds(@Nullable Duration length) {
    if (length == null) {
      return null;
    }
    BigDecimal plain = BigDecimal.valueOf(length.toMillis(), 3).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** As people say it, in two units at most, the smaller one rounded down. */
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
