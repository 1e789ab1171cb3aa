package nightbell.matrix.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, clock times and zones. */
final class Times {
  private static final Pattern DATE = Pattern.compile("2[01]\\d\\d-\\d\\d-\\d\\d");
  private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");
  private static final Pattern DATE_TIME = Pattern.compile(DATE + "T" + TIME + "(:\\d\\d)?");

  private Times() {}

  static @Nullable LocalDate date(Value value) {
    return parsed(value, DATE, LocalDate::parse, "date", "a date", "2026-12-24");
  }

  static @Nullable LocalTime time(Value value) {
    return parsed(value, TIME, LocalTime::parse, "time", "a time of day", "\"07:30\"");
  }

  /** A time of day up to which something lasts: {@code 24:00} is the end of the day. */
  static @Nullable LocalTime end(Value value) {
    boolean midnight =
        value.node() instanceof Node.Text text && text.value().strip().equals("24:00");
    return midnight ? LocalTime.MAX : time(value);
  }

  static @Nullable LocalDateTime dateTime(Value value) {
    return parsed(
        value,
        DATE_TIME,
        LocalDateTime::parse,
        "date",
        "a local date and time",
        "\"2026-12-24T18:00\"");
  }

  /** A zone of the IANA database. */
  static @Nullable ZoneId zone(Value value) {
    String name = value.text();
    if (name == null) {
      return null;
    }
    Set<String> zones = ZoneId.getAvailableZoneIds();
    if (!zones.contains(name)) {
      String what = value.called() + " is " + Words.quoted(name) + ", which is no time zone";
      String mend =
          Nearest.of(name, zones)
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("write an IANA name, for example America/Chicago");
      value.mistake("zone", what, mend);
      return null;
    }
    return ZoneId.of(name);
  }

  private static <T> @Nullable T parsed(
      Value value, Pattern form, Function<String, T> parse, String id, String kind, String like) {
    String text = value.text();
    if (text == null) {
      return null;
    }
    if (form.matcher(text).matches()) {
      try {
        return parse.apply(text);
      } catch (DateTimeException noSuchDay) {
        // The form is right but there is no such day or minute: the same mistake as below.
      }
    }
    String what = value.called() + " is " + Words.quoted(text) + ", which is not " + kind;
    value.mistake(id, what, "write it like " + like);
    return null;
  }
}
