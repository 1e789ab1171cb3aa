package nightbell.web.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Content lines of RFC 5545: ended by CRLF, folded so that none has more than 75 octets and no
 * character is torn, texts escaped.
 */
final class CalendarLines {
  private static final int MOST = 75;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private final StringBuilder out = new StringBuilder();

  /** A property whose value stands as it is. */
  CalendarLines add(String name, String value) {
    String line = name + ":" + value;
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int character = line.codePointAt(i);
      String one = Character.toString(character);
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > MOST) {
        out.append("\r\n ");
        octets = 1;
      }
      out.append(one);
      octets += size;
      i += one.length();
    }
    out.append("\r\n");
    return this;
  }

  /** A property whose value is a text. */
  CalendarLines text(String name, String text) {
    return add(name, escaped(text));
  }

  /** A property whose value is an instant. */
  CalendarLines instant(String name, Instant at) {
    return add(name, utc(at));
  }

  static String utc(Instant at) {
    return UTC.format(at);
  }

  private static String escaped(String text) {
    String plain = text.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder escaped = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            one -> {
              switch (one) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(one);
                case '\n' -> escaped.append("\\n");
                default -> escaped.appendCodePoint(printable(one) ? one : ' ');
              }
            });
    return escaped.toString();
  }

  /** Half of a surrogate pair is no character, and control characters have no place in a text. */
  private static boolean printable(int one) {
    return !Character.isISOControl(one) && Character.getType(one) != Character.SURROGATE;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
