package nightbell.matrix.file;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.oncall.Layer;
import nightbell.oncall.Schedule;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.Side;

/** Reads {@code schedules:}: each is one rotation itself, or has {@code layers:}. */
final class SchedulesSection {
  private static final String LAYERS = "layers";
  private final Known known;
  private final ZoneId clientZone;
  private final HolidayLists holidays;

  SchedulesSection(Known known, ZoneId clientZone, HolidayLists holidays) {
    this.known = known;
    this.clientZone = clientZone;
    this.holidays = holidays;
  }

  Map<ScheduleId, Schedule> read(Value section) {
    Map<ScheduleId, Schedule> schedules = new LinkedHashMap<>();
    section
        .named("schedule")
        .forEach((name, value) -> schedules.put(new ScheduleId(name), schedule(name, value)));
    return schedules;
  }

  private Schedule schedule(String name, Value value) {
    Entry entry =
        value.entry(
            "side",
            "tz",
            "start",
            "end",
            "handoff",
            "length",
            "order",
            "hours",
            "holidays",
            "secondary",
            LAYERS);
    Side side = entry.need("side").as(Choice.SIDE, Side.INTERNAL);
    ZoneId zone = entry.maybe("tz").as(Times::zone, clientZone);
    List<Layer> layers =
        entry.maybe(LAYERS).present()
            ? layers(value, entry, new LayerSection(known, holidays, zone, entry))
            : List.of(new LayerSection(known, holidays, zone).layer("", entry));
    return new Schedule(
        new ScheduleId(name), side, zone, layers, secondary(entry.maybe("secondary")));
  }

  private static List<Layer> layers(Value schedule, Entry whole, LayerSection reading) {
    for (String key : List.of("order", "hours", "holidays")) {
      whole.refuse(key, "its layers have their own");
    }
    List<Layer> layers = new ArrayList<>();
    whole
        .maybe(LAYERS)
        .named("layer")
        .forEach(
            (name, value) -> {
              String subject = value.subject() + " of " + schedule.subject();
              Value own = new Value(value.found(), subject, "", value.node());
              Entry entry =
                  own.entry(
                      "tz", "start", "end", "handoff", "length", "order", "hours", "holidays");
              layers.add(reading.layer(name, entry));
            });
    return layers;
  }

  private static boolean secondary(Value value) {
    String word = value.text();
    return word != null && Choice.oneOf(value, word, List.of("next"));
  }
}
