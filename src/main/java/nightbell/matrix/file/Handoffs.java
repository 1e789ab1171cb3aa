package nightbell.matrix.file;

import java.time.DayOfWeek;
import java.time.LocalTime;
import nightbell.oncall.Handoff;
import nightbell.oncall.TurnLength;
import nightbell.oncall.TurnLength.Unit;
import org.jspecify.annotations.Nullable;

/** When turns begin: a time, after a weekday for turns of weeks, a day of the month for months. */
final class Handoffs {
  private static final Handoff NONE = Handoff.at(LocalTime.MIN);

  private Handoffs() {}

  static Handoff read(Value value, @Nullable TurnLength length) {
    String text = value.text();
    if (text == null) {
      return NONE;
    }
    String[] parts = text.split(" +", 2);
    String day = parts.length == 2 ? parts[0] : "";
    Unit unit = length == null ? guess(day) : length.unit();
    boolean dayNeeded = unit == Unit.WEEKS || unit == Unit.MONTHS;
    if (dayNeeded == day.isEmpty()) {
      String what =
          value.called() + " is " + Words.quoted(text) + ", but a length in " + need(unit);
      value.mistake("time", what, "write it like " + like(unit));
      return NONE;
    }
    LocalTime time = part(value, parts[parts.length - 1]).as(Times::time, LocalTime.MIN);
    DayOfWeek weekday = unit == Unit.WEEKS ? part(value, day).as(Choice.DAY) : null;
    return new Handoff(weekday, unit == Unit.MONTHS ? date(value, day) : null, time);
  }

  private static Unit guess(String day) {
    if (day.isEmpty()) {
      return Unit.DAYS;
    }
    return Character.isDigit(day.charAt(0)) ? Unit.MONTHS : Unit.WEEKS;
  }

  private static String need(Unit unit) {
    return switch (unit) {
      case HOURS -> "hours takes no day";
      case DAYS -> "days takes no day of the week";
      case WEEKS -> "weeks needs a day";
      case MONTHS -> "months needs a day of the month";
    };
  }

  private static String like(Unit unit) {
    return switch (unit) {
      case HOURS, DAYS -> "\"09:00\"";
      case WEEKS -> "\"mon 09:00\"";
      case MONTHS -> "\"1 09:00\"; 31 is the last day of any month";
    };
  }

  private static @Nullable Integer date(Value value, String day) {
    if (day.matches("[1-9]|[12]\\d|3[01]")) {
      return Integer.valueOf(day);
    }
    String what = value.called() + " has the day " + Words.quoted(day) + ", which no month has";
    value.mistake("time", what, "write it like " + like(Unit.MONTHS));
    return null;
  }

  private static Value part(Value whole, String text) {
    Node node = new Node.Text(whole.node().at(), text, true);
    return new Value(whole.found(), whole.subject(), whole.key(), node);
  }
}
