package nightbell.web.page.matrix;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nightbell.oncall.WallTime;

/** A date and time as a browser's field has it: the client's clock, to the minute. */
public final class LocalInput {
  /** What a field wants that could not be read. */
  public static final String WANTED = "A date and time such as 2026-11-03T02:14 is needed here.";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ENGLISH);

  private LocalInput() {}

  public static String of(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }

  /** The instant of a local time, of the beginning of a date, or of a time with an offset. */
  public static Optional<Instant> read(String text, ZoneId zone) {
    try {
      Instant at = at(text.strip(), zone);
      int year = at.atZone(zone).getYear();
      return year >= 1970 && year <= 9999 ? Optional.of(at) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant at(String text, ZoneId zone) {
    if (text.length() <= "2026-11-03".length()) {
      return WallTime.first(LocalDate.parse(text).atStartOfDay(), zone);
    }
    return text.matches(".*T.*(Z|[+ -][0-9:]+)")
        // A plus sign that nobody escaped arrives as a space.
        ? OffsetDateTime.parse(text.replace(' ', '+')).toInstant()
        : WallTime.first(LocalDateTime.parse(text), zone);
  }
}
