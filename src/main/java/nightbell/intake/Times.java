package nightbell.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Instants as tools write them: ISO 8601 with any fraction and form of offset, or a count of
 * seconds, milliseconds or microseconds. What is none, or not of our time, is null.
 */
final class Times {
  private static final int LONGEST = 60;
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][ ]")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[ ]")
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHmm", "Z")
          .optionalEnd()
          .toFormatter();

  private Times() {}

  /** An instant; a date without an offset is none. */
  static @Nullable Instant read(@Nullable String text) {
    return read(text, null);
  }

  /** An instant; a date without an offset is meant in UTC. */
  static @Nullable Instant utc(@Nullable String text) {
    return read(text, ZoneOffset.UTC);
  }

  private static @Nullable Instant read(@Nullable String text, @Nullable ZoneOffset offset) {
    if (text == null || text.length() > LONGEST) {
      return null;
    }
    Instant counted = counted(text);
    return counted == null ? written(text, offset) : counted;
  }

  private static @Nullable Instant counted(String text) {
    double count;
    try {
      count = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return null;
    }
    if (!(count >= 1e8 && count < 1e17)) {
      return null;
    }
    double millis = count < 1e11 ? count * 1000 : count < 1e14 ? count : count / 1000;
    return Instant.ofEpochMilli(Math.round(millis));
  }

  private static @Nullable Instant written(String text, @Nullable ZoneOffset offset) {
    try {
      TemporalAccessor read = ISO.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      OffsetDateTime at = null;
      if (read instanceof OffsetDateTime known) {
        at = known;
      } else if (read instanceof LocalDateTime local && offset != null) {
        at = local.atOffset(offset);
      }
      boolean ours = at != null && at.getYear() >= 1970 && at.getYear() <= 9999;
      return at != null && ours ? at.toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
