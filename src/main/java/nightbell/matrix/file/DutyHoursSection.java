package nightbell.matrix.file;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nightbell.oncall.DutyHours;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code hours:} of a layer: days with a time of day, also over midnight; days alone,
 * which are whole; or one span of the week, {@code {from: "fri 17:00", to: "mon 08:00"}}.
 */
final class DutyHoursSection {
  private static final int WEEK = 7;
  private static final DutyHours NEVER =
      new DutyHours(Set.of(), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 1);

  private DutyHoursSection() {}

  /** None where the key is left out. */
  static List<DutyHours> read(Value section) {
    List<DutyHours> all = new ArrayList<>();
    if (section.present()) {
      for (Value item : section.items()) {
        String subject = "hours " + (all.size() + 1) + " of " + section.subject();
        Value value = new Value(item.found(), subject, "", item.node());
        all.add(hours(value, value.entry("days", "from", "to")));
      }
    }
    return all;
  }

  private static DutyHours hours(Value value, Entry entry) {
    Value days = entry.maybe("days");
    if (days.present() && !entry.maybe("from").present() && !entry.maybe("to").present()) {
      return new DutyHours(days(days), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 1);
    }
    Edge from = Edge.read(entry.need("from"), Times::time);
    Edge to = Edge.read(entry.need("to"), Times::end);
    if (from == null || to == null) {
      return NEVER;
    }
    DayOfWeek first = from.day();
    DayOfWeek last = to.day();
    if ((first == null) != (last == null)) {
      String what = value.called() + " has a day of the week on one end only";
      value.mistake("time", what, "write it like {from: \"fri 17:00\", to: \"mon 08:00\"}");
      return NEVER;
    }
    LocalTime end = to.time().equals(LocalTime.MAX) ? LocalTime.MIDNIGHT : to.time();
    boolean later = end.isAfter(from.time());
    if (first == null || last == null) {
      Set<DayOfWeek> each = days.present() ? days(days) : EnumSet.allOf(DayOfWeek.class);
      return new DutyHours(each, from.time(), end, later ? 0 : 1);
    }
    entry.refuse("days", "its \"from\" and \"to\" name the days");
    int nights = Math.floorMod(last.getValue() - first.getValue(), WEEK);
    nights += to.time().equals(LocalTime.MAX) ? 1 : 0;
    return new DutyHours(Set.of(first), from.time(), end, nights == 0 && !later ? WEEK : nights);
  }

  private static Set<DayOfWeek> days(Value value) {
    return Set.copyOf(value.list(Choice.DAY));
  }

  /** An end of a span: a time of day, after a weekday perhaps. */
  private record Edge(@Nullable DayOfWeek day, LocalTime time) {
    static @Nullable Edge read(Value value, Value.As<LocalTime> type) {
      String text = value.text();
      if (text == null) {
        return null;
      }
      String[] parts = text.split(" +", 2);
      LocalTime time = part(value, parts[parts.length - 1]).as(type);
      if (parts.length == 1) {
        return time == null ? null : new Edge(null, time);
      }
      DayOfWeek day = part(value, parts[0]).as(Choice.DAY);
      return time == null || day == null ? null : new Edge(day, time);
    }

    private static Value part(Value whole, String text) {
      Node node = new Node.Text(whole.node().at(), text, true);
      return new Value(whole.found(), whole.subject(), whole.key(), node);
    }
  }
}
