package nightbell.matrix;

import static nightbell.oncall.Channel.EMAIL;
import static nightbell.oncall.Channel.SMS;
import static nightbell.oncall.Channel.VOICE;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Schedule;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** The example's people, schedules and paths. */
final class ExamplePeople {
  private static final String NEW_YORK = "America/New_York";
  private static final List<Channel> TEXT_FIRST = List.of(SMS, VOICE);
  private static final List<Channel> CALL_FIRST = List.of(VOICE, SMS);
  private static final List<Channel> ALL = List.of(VOICE, SMS, EMAIL);

  private ExamplePeople() {}

  static Map<PersonId, Person> people() {
    Map<PersonId, Person> people = new LinkedHashMap<>();
    Stream.of(
            person("dana", Side.INTERNAL, "Dana Ruiz", "+13125550101"),
            person("lee", Side.INTERNAL, "Lee Okafor", "+13125550102"),
            person("priya", Side.PROVIDER, "Priya Nair", "+16145550111"),
            person("tomas", Side.PROVIDER, "Tomas Weber", "+16145550112"),
            person("aiko", Side.PROVIDER, "Aiko Mori", "+16145550113"),
            person("ruth", Side.PROVIDER, "Ruth Adeyemi", "+16145550114"))
        .forEach(person -> people.put(person.id(), person));
    return people;
  }

  private static Person person(String id, Side side, String name, String number) {
    ZoneId zone = side == Side.PROVIDER ? ZoneId.of(NEW_YORK) : null;
    String email = id + "@nightbell.example";
    return new Person(new PersonId(id), side, name, "", number, number, email, zone);
  }

  static Map<ScheduleId, Schedule> schedules() {
    Map<ScheduleId, Schedule> schedules = new LinkedHashMap<>();
    Stream.of(
            schedule("noc", Side.PROVIDER, NEW_YORK, "09:00", true, "tomas", "priya"),
            schedule("soc", Side.PROVIDER, NEW_YORK, "09:00", true, "aiko", "priya", "tomas"),
            schedule(
                "harlow-oncall", Side.INTERNAL, "America/Chicago", "08:00", false, "dana", "lee"))
        .forEach(schedule -> schedules.put(schedule.id(), schedule));
    return schedules;
  }

  private static Schedule schedule(
      String id, Side side, String zone, String handoff, boolean secondary, String... order) {
    return new Schedule(
        new ScheduleId(id),
        side,
        ZoneId.of(zone),
        LocalDate.parse("2026-10-05"),
        DayOfWeek.MONDAY,
        LocalTime.parse(handoff),
        7,
        ExampleMatrix.people(order),
        secondary);
  }

  static Map<PathId, Path> paths() {
    Map<PathId, Path> paths = new LinkedHashMap<>();
    Stream.of(
            path(
                "provider-std",
                step(0, TEXT_FIRST, 3, "schedule:noc"),
                step(5, CALL_FIRST, null, "schedule:noc#secondary"),
                step(10, ALL, null, "ruth", "dana")),
            path(
                "soc-fast",
                step(0, CALL_FIRST, 2, "schedule:soc"),
                step(4, CALL_FIRST, null, "schedule:soc#secondary", "priya"),
                step(8, ALL, null, "ruth", "dana")),
            path(
                "internal-std",
                step(0, TEXT_FIRST, 3, "schedule:harlow-oncall"),
                step(6, CALL_FIRST, null, "dana", "lee"),
                step(12, ALL, null, "priya")))
        .forEach(path -> paths.put(path.id(), path));
    return paths;
  }

  static Exhausted exhausted() {
    return new Exhausted(2, targets("ruth", "dana"), ALL, Duration.ofMinutes(15));
  }

  static List<Target> targets(String... names) {
    return Stream.of(names).map(ExamplePeople::target).toList();
  }

  private static Target target(String name) {
    if (!name.startsWith("schedule:")) {
      return new Target.Named(new PersonId(name));
    }
    String schedule = name.substring("schedule:".length()).replace("#secondary", "");
    return new Target.OnSchedule(new ScheduleId(schedule), name.endsWith("#secondary"));
  }

  private static Path path(String id, Step... steps) {
    return new Path(new PathId(id), List.of(steps));
  }

  private static Step step(
      int minutes, List<Channel> by, @Nullable Integer retryMinutes, String... page) {
    Duration retry = retryMinutes == null ? null : Duration.ofMinutes(retryMinutes);
    return new Step(Duration.ofMinutes(minutes), targets(page), by, retry);
  }
}
