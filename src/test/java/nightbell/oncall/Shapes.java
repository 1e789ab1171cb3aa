package nightbell.oncall;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Schedules of every shape in one zone, all of which start in January 2026. */
final class Shapes {
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.parse("2026-03-08"),
          LocalDate.parse("2026-04-05"),
          LocalDate.parse("2026-04-06"),
          LocalDate.parse("2026-10-04"),
          LocalDate.parse("2026-11-01"),
          LocalDate.parse("2026-12-25"),
          LocalDate.parse("2026-12-26"));
  private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

  private Shapes() {}

  static Map<String, Schedule> in(ZoneId zone) {
    Map<String, Schedule> shapes = new LinkedHashMap<>();
    shapes.put("weeks", schedule(zone, base(zone, "1w", "mon 09:00")));
    shapes.put("hours", schedule(zone, base(zone, "8h", "08:00")));
    shapes.put("odd hours", schedule(zone, base(zone, "5h", "01:30")));
    shapes.put("single hours", schedule(zone, base(zone, "1h", "02:30")));
    shapes.put("months", schedule(zone, base(zone, "1mo", "31 02:30")));
    shapes.put("quarters", schedule(zone, base(zone, "3mo", "1 00:00")));
    shapes.put("members", schedule(zone, members(zone)));
    shapes.put("sun", sun(zone));
    shapes.put("nights", nights(zone));
    shapes.put("holidays", holidays(zone));
    shapes.put("gaps", schedule(zone, with(base(zone, "1w", "tue 12:00"), hours("fri", 3), null)));
    return shapes;
  }

  private static Schedule sun(ZoneId zone) {
    return schedule(
        zone,
        base(zone, "1mo", "15 10:00"),
        with(layer("east", ZoneId.of("Asia/Kolkata"), "1d", "00:00", "cy", "dee"), day(), null),
        with(layer("mid", ZoneId.of("Europe/London"), "12h", "08:00", "eve", "ana"), day(), null),
        with(layer("own", zone, "1w", "sun 01:45", "fay"), day(), null));
  }

  private static Schedule nights(ZoneId zone) {
    DutyHours night = new DutyHours(ALL, LocalTime.of(22, 0), LocalTime.of(2, 30), 1);
    DutyHours small = new DutyHours(WEEKEND, LocalTime.of(1, 45), LocalTime.of(2, 15), 0);
    DutyHours whole = new DutyHours(WEEKEND, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, 1);
    return schedule(
        zone,
        base(zone, "2w", "wed 00:00"),
        with(layer("weekend", zone, "1w", "sat 00:00", "cy", "dee"), List.of(whole), null),
        with(layer("night", zone, "3d", "18:00", "eve", "fay"), List.of(night), null),
        with(layer("small", zone, "1d", "02:00", "gil"), List.of(small), null));
  }

  private static Schedule holidays(ZoneId zone) {
    HolidayRule only = new HolidayRule(true, "", HOLIDAYS::contains);
    HolidayRule except = new HolidayRule(false, "", HOLIDAYS::contains);
    Layer ended = layer("ended", zone, "1d", "12:00", "eve", "gil");
    return schedule(
        zone,
        with(base(zone, "1w", "mon 08:00"), List.of(), except),
        ends(with(ended, hours("sat", 1), except), "2026-10-04"),
        with(layer("days off", zone, "1d", "00:00", "cy", "dee"), hours("fri", 6), only));
  }

  private static Layer members(ZoneId zone) {
    Layer plain = base(zone, "1d", "01:30");
    return new Layer(
        plain.name(),
        zone,
        plain.start(),
        LocalDate.parse("2026-11-20"),
        plain.length(),
        plain.handoff(),
        List.of(
            new Member(person("ana"), null, LocalDate.parse("2026-06-01")),
            new Member(person("ben")),
            new Member(person("cy"), LocalDate.parse("2026-03-08"), LocalDate.parse("2026-10-04")),
            new Member(person("ben"), LocalDate.parse("2026-05-01"), null),
            new Member(person("dee"), LocalDate.parse("2026-11-01"), null)),
        List.of(),
        null);
  }

  private static List<DutyHours> day() {
    return List.of(new DutyHours(ALL, LocalTime.of(8, 0), LocalTime.of(16, 0), 0));
  }

  private static List<DutyHours> hours(String day, int nights) {
    Set<DayOfWeek> on = EnumSet.of(day.equals("fri") ? DayOfWeek.FRIDAY : DayOfWeek.SATURDAY);
    return List.of(new DutyHours(on, LocalTime.of(17, 0), LocalTime.of(1, 30), nights));
  }

  private static Layer base(ZoneId zone, String length, String handoff) {
    return layer("base", zone, length, handoff, "ana", "ben", "cy");
  }

  static Layer layer(String name, ZoneId zone, String length, String at, String... order) {
    String[] parts = at.split(" ", -1);
    TurnLength.Unit unit =
        Stream.of(TurnLength.Unit.values())
            .filter(
                each ->
                    new TurnLength(1, each).toString().equals("1" + length.replaceAll("\\d", "")))
            .findFirst()
            .orElseThrow();
    LocalTime time = LocalTime.parse(parts[parts.length - 1]);
    Handoff handoff =
        switch (unit) {
          case HOURS, DAYS -> Handoff.at(time);
          case WEEKS -> new Handoff(weekday(parts[0]), null, time);
          case MONTHS -> new Handoff(null, Integer.valueOf(parts[0]), time);
        };
    return new Layer(
        name,
        zone,
        LocalDate.parse("2026-01-02"),
        null,
        new TurnLength(Integer.parseInt(length.replaceAll("\\D", "")), unit),
        handoff,
        Stream.of(order).map(Shapes::person).map(Member::new).toList(),
        List.of(),
        null);
  }

  private static DayOfWeek weekday(String letters) {
    return Stream.of(DayOfWeek.values())
        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(letters))
        .findFirst()
        .orElseThrow();
  }

  static Layer with(Layer layer, List<DutyHours> hours, @Nullable HolidayRule holidays) {
    return new Layer(
        layer.name(),
        layer.zone(),
        layer.start(),
        layer.end(),
        layer.length(),
        layer.handoff(),
        layer.order(),
        hours,
        holidays);
  }

  static Layer ends(Layer layer, String end) {
    return new Layer(
        layer.name(),
        layer.zone(),
        layer.start(),
        LocalDate.parse(end),
        layer.length(),
        layer.handoff(),
        layer.order(),
        layer.hours(),
        layer.holidays());
  }

  static Schedule schedule(ZoneId zone, Layer... layers) {
    return new Schedule(new ScheduleId("s"), Side.PROVIDER, zone, List.of(layers), true);
  }

  static PersonId person(String name) {
    return new PersonId(name);
  }
}
