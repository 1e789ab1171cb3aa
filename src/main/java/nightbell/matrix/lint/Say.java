package nightbell.matrix.lint;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nightbell.oncall.Channel;

/** How findings put values into words. */
final class Say {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd HH:mm", Locale.ENGLISH);
  private static final int MOST = 8;

  private Say() {}

  /** {@code Sat 2026-11-28 02:00}, local time. */
  static String when(Instant at, ZoneId zone) {
    return WHEN.format(at.atZone(zone));
  }

  /** {@code a, b and c}; a long list is cut and counted. */
  static String list(Collection<?> items) {
    List<String> words = new ArrayList<>(items.stream().limit(MOST).map(Object::toString).toList());
    if (items.size() > MOST) {
      words.add((items.size() - MOST) + " more");
    }
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  static String channels(Collection<Channel> channels) {
    return list(channels.stream().map(Say::lower).toList());
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
