package nightbell.matrix;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.alert.ClientId;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** The example client's matrix, built by hand; a test may change what it needs otherwise. */
final class ExampleMatrix {
  private ZoneId zone = ZoneId.of("America/Chicago");
  private List<BusinessHours> hours =
      List.of(hours(Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY), "07:30", "17:30"));
  private Holidays holidays = new ExampleHolidays();
  private List<Severity> severities = ExampleParts.severities();
  private Map<SystemId, MatrixSystem> systems = ExampleParts.systems();
  private Map<CategoryId, Category> categories = ExampleParts.categories();
  private List<Row> rows = ExampleRows.rows();
  private @Nullable Assignment unmatched =
      new Assignment(
          Owner.PROVIDER, null, new PathId("provider-std"), null, people("dana", "priya"));

  static Matrix harlow() {
    return new ExampleMatrix().build();
  }

  ExampleMatrix zone(String name) {
    zone = ZoneId.of(name);
    return this;
  }

  ExampleMatrix hours(BusinessHours... spans) {
    hours = List.of(spans);
    return this;
  }

  ExampleMatrix holidays(Holidays days) {
    holidays = days;
    return this;
  }

  ExampleMatrix severities(Severity... highestFirst) {
    severities = List.of(highestFirst);
    return this;
  }

  ExampleMatrix system(String id, String... match) {
    systems.put(new SystemId(id), ExampleParts.system(id, null, match));
    return this;
  }

  ExampleMatrix noDefaultCategory() {
    categories.remove(new CategoryId("outage"));
    return this;
  }

  ExampleMatrix rows(Row... inOrder) {
    rows = List.of(inOrder);
    return this;
  }

  ExampleMatrix nothingForUnmatched() {
    unmatched = null;
    return this;
  }

  Matrix build() {
    return new Matrix(
        new Client(new ClientId("harlow"), "Harlow Precision Parts", "Harlow", zone),
        Map.of(
            Side.INTERNAL, new Organisation("Harlow IT", new PersonId("dana")),
            Side.PROVIDER, new Organisation("Brightwater MSP", new PersonId("ruth"))),
        hours,
        holidays,
        severities,
        new SeverityId("P2"),
        systems,
        categories,
        ExamplePeople.people(),
        ExamplePeople.schedules(),
        ExamplePeople.paths(),
        ExamplePeople.exhausted(),
        rows,
        Map.of("plant-rule", ExampleRows.plantRule()),
        Timing.DEFAULT,
        unmatched,
        List.of(ExampleRows.erpAdminOnLeave()),
        Duration.ofDays(90));
  }

  static BusinessHours hours(Set<DayOfWeek> days, String from, String to) {
    return new BusinessHours(days, LocalTime.parse(from), LocalTime.parse(to));
  }

  static List<PersonId> people(String... ids) {
    return List.of(ids).stream().map(PersonId::new).toList();
  }

  /** A local time of the example client, for example {@code 2026-11-21 02:10}. */
  static Instant chicago(String local) {
    return LocalDateTime.parse(local.replace(' ', 'T'))
        .atZone(ZoneId.of("America/Chicago"))
        .toInstant();
  }
}
