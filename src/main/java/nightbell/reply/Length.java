package nightbell.reply;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers a length of time from pairs of number and unit: {@code 30 m}, {@code 1 h 30 m}. */
final class Length {
  private static final Map<String, Integer> MINUTES =
      Map.ofEntries(
          Map.entry("m", 1),
          Map.entry("min", 1),
          Map.entry("mins", 1),
          Map.entry("minute", 1),
          Map.entry("minutes", 1),
          Map.entry("h", 60),
          Map.entry("hr", 60),
          Map.entry("hrs", 60),
          Map.entry("hour", 60),
          Map.entry("hours", 60),
          Map.entry("d", 1440),
          Map.entry("day", 1440));

  private static final int DIGITS = 6;

  private long minutes;

  /** Takes a number and its unit, or says that these are none. */
  boolean takes(Token number, Token unit) {
    Integer factor = MINUTES.get(unit.text());
    if (factor == null || number.isWord() || number.text().length() > DIGITS) {
      return false;
    }
    BigDecimal count = new BigDecimal(number.text().replace(',', '.'));
    minutes += count.multiply(BigDecimal.valueOf(factor)).longValue();
    return true;
  }

  /** The length, or null if there was none. */
  @Nullable Duration value() {
    return minutes == 0 ? null : Duration.ofMinutes(minutes);
  }
}
