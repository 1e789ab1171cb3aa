package nightbell.matrix.paper;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nightbell.oncall.Channel;

/** How the paper puts values into words. */
final class Prose {
  private static final DateTimeFormatter DAY = format("EEE d MMM uuuu");
  private static final DateTimeFormatter MINUTE = format("EEE d MMM uuuu HH:mm");
  private static final DateTimeFormatter MINUTE_AND_ZONE = format("EEE d MMM uuuu HH:mm z");

  private Prose() {}

  /** {@code 15 minutes}, {@code 1 hour 30 minutes}, {@code 2 days}. */
  static String length(Duration length) {
    List<String> parts = new ArrayList<>();
    add(parts, length.toDaysPart(), "day");
    add(parts, length.toHoursPart(), "hour");
    add(parts, length.toMinutesPart(), "minute");
    add(parts, length.toSecondsPart(), "second");
    return parts.isEmpty() ? "0 minutes" : String.join(" ", parts);
  }

  /** {@code 1 week}, {@code 10 days}. */
  static String days(int days) {
    return days % 7 == 0 ? count(days / 7, "week") : count(days, "day");
  }

  static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static void add(List<String> parts, long count, String noun) {
    if (count != 0) {
      parts.add(count(count, noun));
    }
  }

  /** {@code a, b and c}. */
  static String and(Collection<String> items) {
    return joined(items, " and ");
  }

  /** {@code a, b or c}. */
  static String or(Collection<String> items) {
    return joined(items, " or ");
  }

  private static String joined(Collection<String> items, String word) {
    List<String> list = List.copyOf(items);
    int last = list.size() - 1;
    return last < 1
        ? String.join("", list)
        : String.join(", ", list.subList(0, last)) + word + list.get(last);
  }

  /** {@code SMS, then voice call}. */
  static String channels(List<Channel> by) {
    return String.join(", then ", by.stream().map(Prose::channel).toList());
  }

  private static String channel(Channel channel) {
    return switch (channel) {
      case SMS -> "SMS";
      case VOICE -> "voice call";
      case EMAIL -> "email";
    };
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String minute(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }

  static String minuteAndZone(Instant at, ZoneId zone) {
    return MINUTE_AND_ZONE.format(at.atZone(zone));
  }

  static String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** The first letter as a capital. */
  static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
