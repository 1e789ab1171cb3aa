package nightbell.matrix.file;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.oncall.PersonId;
import nightbell.oncall.Schedule;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** Reads {@code schedules:}: turns of whole weeks change on a weekday, turns of days at a time. */
final class SchedulesSection {
  private final Known known;
  private final ZoneId clientZone;

  SchedulesSection(Known known, ZoneId clientZone) {
    this.known = known;
    this.clientZone = clientZone;
  }

  Map<ScheduleId, Schedule> read(Value section) {
    Map<ScheduleId, Schedule> schedules = new LinkedHashMap<>();
    section
        .named("schedule")
        .forEach((name, value) -> schedules.put(new ScheduleId(name), schedule(name, value)));
    return schedules;
  }

  private Schedule schedule(String name, Value value) {
    Entry entry = value.entry("side", "tz", "start", "handoff", "length", "order", "secondary");
    Durations.Written length = length(entry.need("length"));
    Handoff handoff = handoff(entry.need("handoff"), length);
    return new Schedule(
        new ScheduleId(name),
        entry.need("side").as(Choice.SIDE, Side.INTERNAL),
        entry.maybe("tz").as(Times::zone, clientZone),
        entry.need("start").as(Times::date, LocalDate.EPOCH),
        handoff.day(),
        handoff.time(),
        length == null ? 1 : Math.toIntExact(length.length().toDays()),
        order(entry.need("order")),
        secondary(entry.maybe("secondary")));
  }

  private static Durations.@Nullable Written length(Value value) {
    Durations.Written length = value.as(Durations::positiveAsWritten);
    if (length != null && !length.inDays()) {
      String what = value.called() + " must be whole days or weeks";
      value.mistake("duration", what, "write it like 1w, 2w, 1d or 3d");
      return null;
    }
    return length;
  }

  /** When turns change; {@code day} is null for turns of days. */
  private record Handoff(@Nullable DayOfWeek day, LocalTime time) {}

  private static Handoff handoff(Value value, Durations.@Nullable Written length) {
    String text = value.text();
    if (text == null) {
      return new Handoff(null, LocalTime.MIN);
    }
    String[] parts = text.split(" +", 2);
    String day = parts.length == 2 ? parts[0] : "";
    boolean weekly = length == null ? !day.isEmpty() : length.unit() == 'w';
    if (weekly == day.isEmpty()) {
      String what =
          value.called()
              + " is "
              + Words.quoted(text)
              + ", but a length in "
              + (weekly ? "weeks needs a day" : "days takes no day of the week");
      value.mistake("time", what, "write it like " + (weekly ? "\"mon 09:00\"" : "\"09:00\""));
      return new Handoff(null, LocalTime.MIN);
    }
    LocalTime time = part(value, parts[parts.length - 1]).as(Times::time, LocalTime.MIN);
    return new Handoff(weekly ? part(value, day).as(Choice.DAY) : null, time);
  }

  private static Value part(Value whole, String text) {
    Node node = new Node.Text(whole.node().at(), text, true);
    return new Value(whole.found(), whole.subject(), whole.key(), node);
  }

  private List<PersonId> order(Value value) {
    List<PersonId> order = new ArrayList<>();
    for (Value item : value.items()) {
      PersonId person = item.as(known::person);
      if (person != null) {
        order.add(person);
      }
    }
    return order;
  }

  private static boolean secondary(Value value) {
    String word = value.text();
    return word != null && Choice.oneOf(value, word, List.of("next"));
  }
}
