package nightbell.matrix;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nightbell.oncall.WallTime;

/** How rulings, and those who speak of them, put values into words. */
public final class Wording {
  private static final int LONGEST = 80;
  private static final int MOST = 6;
  private static final DateTimeFormatter MINUTE = format("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter MINUTE_AND_OFFSET = format("uuuu-MM-dd HH:mm 'UTC'xxx");
  private static final DateTimeFormatter WEEKDAY = format("EEE");
  private static final DateTimeFormatter WEEKDAY_AND_TIME = format("EEE HH:mm");

  private Wording() {}

  /** A tool's words on one line, not too long. */
  static String plain(String said) {
    String line = said.replaceAll("\\p{C}+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  static String quote(String said) {
    return '"' + plain(said) + '"';
  }

  /** {@code a, b and c}; a long list is cut and counted. */
  public static String list(Collection<?> items) {
    List<String> words = new ArrayList<>(items.stream().limit(MOST).map(Object::toString).toList());
    if (items.size() > MOST) {
      words.add((items.size() - MOST) + " more");
    }
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** {@code 15 min}, {@code 4 h}, {@code 1 h 30 min}, {@code 2 d}. */
  public static String length(Duration length) {
    List<String> parts = new ArrayList<>();
    add(parts, length.toDaysPart(), "d");
    add(parts, length.toHoursPart(), "h");
    add(parts, length.toMinutesPart(), "min");
    add(parts, length.toSecondsPart(), "s");
    return parts.isEmpty() ? "0 s" : String.join(" ", parts);
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count != 0) {
      parts.add(count + " " + unit);
    }
  }

  /** Local date and time, with the offset from UTC where the clock shows that time twice. */
  static String dateTime(Instant at, ZoneId zone) {
    boolean twice = WallTime.repeated(LocalDateTime.ofInstant(at, zone), zone);
    return (twice ? MINUTE_AND_OFFSET : MINUTE).format(at.atZone(zone));
  }

  /** {@code Sat}. */
  static String weekday(Instant at, ZoneId zone) {
    return WEEKDAY.format(at.atZone(zone));
  }

  /** {@code Sat 02:10}. */
  static String weekdayAndTime(Instant at, ZoneId zone) {
    return WEEKDAY_AND_TIME.format(at.atZone(zone));
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
