package nightbell.web.api;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time in addresses, such as {@code 5m}, {@code 1h30m}, {@code 2d} or {@code 90}. */
final class Lengths {
  private static final Pattern PARTS =
      Pattern.compile("(?:([0-9]{1,4})d)?(?:([0-9]{1,5})h)?(?:([0-9]{1,6})m)?(?:([0-9]{1,8})s?)?");

  private Lengths() {}

  /** The length; empty if the text is none. */
  static Optional<Duration> parse(String text) {
    Matcher parts = PARTS.matcher(text.strip());
    if (text.isBlank() || !parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofDays(count(parts, 1))
            .plusHours(count(parts, 2))
            .plusMinutes(count(parts, 3))
            .plusSeconds(count(parts, 4)));
  }

  private static long count(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
  }
}
