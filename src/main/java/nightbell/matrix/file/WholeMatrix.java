package nightbell.matrix.file;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nightbell.matrix.Assignment;
import nightbell.matrix.BusinessHours;
import nightbell.matrix.Client;
import nightbell.matrix.Exhausted;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.matrix.Row;
import nightbell.matrix.SeverityId;
import nightbell.matrix.Target;
import nightbell.oncall.Channel;
import nightbell.oncall.Schedule;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** Reads the whole file, section by section; sound only if no mistake was found on the way. */
final class WholeMatrix {
  private static final String[] KEYS = {
    "matrix",
    "client",
    "sides",
    "hours",
    "holidays",
    "holiday_lists",
    "severities",
    "default_severity",
    "systems",
    "categories",
    "people",
    "schedules",
    "paths",
    "exhausted",
    "rows",
    "joint",
    "timing",
    "unmatched",
    "exceptions",
    "review"
  };
  private static final int ROUNDS = 2;
  private static final Duration EVERY = Duration.ofMinutes(15);

  private final Entry root;
  private final Known known;

  WholeMatrix(Node tree, Found found) {
    root = new Value(found, Value.WHOLE, "", tree).entry(KEYS);
    known = new Known(root);
  }

  Matrix read() {
    version(root.need("matrix"));
    Client client = ClientSection.client(root.need("client"));
    Map<Side, Organisation> sides = ClientSection.sides(root.need("sides"), known);
    List<BusinessHours> hours = HoursSection.read(root.need("hours"));
    int workingDays = HoursSection.workingDays(hours);
    PathsSection paths = new PathsSection(known);
    List<Row> rows = new RowsSection(known).read(root.need("rows"));
    Value joint = root.maybe("joint");
    HolidayCalendar holidays = holidays(root.maybe("holidays"));
    Value exceptions = root.maybe("exceptions");
    return new Matrix(
        client,
        sides,
        hours,
        holidays,
        new SeveritiesSection(workingDays).read(root.need("severities")),
        root.need("default_severity").as(known::severity, new SeverityId("")),
        SystemsSection.systems(root.need("systems")),
        SystemsSection.categories(root.need("categories")),
        PeopleSection.read(root.need("people"), known),
        schedules(client, holidays),
        paths.paths(root.need("paths")),
        exhausted(root.maybe("exhausted"), paths, sides),
        rows,
        joint.present() ? JointSection.read(joint, known) : Map.of(),
        TimingSection.timing(root.maybe("timing")),
        unmatched(root.maybe("unmatched")),
        exceptions.present()
            ? new ExceptionsSection(known, client.zone(), rows).read(exceptions)
            : List.of(),
        review(root.maybe("review")));
  }

  private static void version(Value value) {
    String text = value.text();
    if (text != null && !text.equals("1")) {
      String what = "this file is of version " + Words.quoted(text) + ", but only 1 can be read";
      value.mistake("version", what, "write matrix: 1");
    }
  }

  private Map<ScheduleId, Schedule> schedules(Client client, HolidayCalendar holidays) {
    boolean own = root.maybe("holidays").present();
    HolidayLists lists = new HolidayLists(root.maybe("holiday_lists"), own ? holidays : null);
    Value section = root.maybe("schedules");
    return section.present()
        ? new SchedulesSection(known, client.zone(), lists).read(section)
        : Map.of();
  }

  private static HolidayCalendar holidays(Value section) {
    return section.present() ? HolidaysSection.read(section) : HolidayCalendar.NONE;
  }

  /** As written, or else both desks, again and again: nobody may be left unpaged in silence. */
  private static Exhausted exhausted(
      Value section, PathsSection paths, Map<Side, Organisation> sides) {
    if (section.present()) {
      return paths.exhausted(section);
    }
    List<Target> desks =
        Stream.of(Side.PROVIDER, Side.INTERNAL)
            .map(sides::get)
            .filter(Objects::nonNull)
            .<Target>map(side -> new Target.Named(side.desk()))
            .distinct()
            .toList();
    List<Channel> by = List.of(Channel.VOICE, Channel.SMS, Channel.EMAIL);
    return new Exhausted(ROUNDS, desks, by, EVERY);
  }

  private @Nullable Assignment unmatched(Value section) {
    if (!section.present()) {
      return null;
    }
    Entry entry = section.entry("owner", "accountable", "path", "joint", "inform");
    return new Assignments(known).whole(entry, false);
  }

  private static @Nullable Duration review(Value section) {
    return section.present() ? TimingSection.review(section) : null;
  }
}
