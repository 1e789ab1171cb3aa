package nightbell.matrix;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The days off of the example client: United States federal holidays as observed, and its own. */
final class ExampleHolidays implements Holidays {
  private static final Map<LocalDate, String> DAYS =
      Map.ofEntries(
          day("2026-01-01", "New Year's Day"),
          day("2026-01-19", "Martin Luther King Day"),
          day("2026-02-16", "Washington's Birthday"),
          day("2026-05-25", "Memorial Day"),
          day("2026-06-19", "Juneteenth"),
          day("2026-07-03", "Independence Day"),
          day("2026-09-07", "Labor Day"),
          day("2026-11-11", "Veterans Day"),
          day("2026-11-26", "Thanksgiving"),
          day("2026-11-27", "Plant shutdown"),
          day("2026-12-25", "Christmas"),
          day("2027-01-01", "New Year's Day"),
          day("2027-01-18", "Martin Luther King Day"),
          day("2027-02-15", "Washington's Birthday"),
          day("2027-05-31", "Memorial Day"),
          day("2027-06-18", "Juneteenth"),
          day("2027-07-05", "Independence Day"),
          day("2027-09-06", "Labor Day"),
          day("2027-10-11", "Columbus Day"),
          day("2027-11-11", "Veterans Day"),
          day("2027-11-25", "Thanksgiving"),
          day("2027-12-24", "Christmas"),
          day("2027-12-31", "New Year's Day"));

  @Override
  public Optional<String> on(LocalDate day) {
    return Optional.ofNullable(DAYS.get(day));
  }

  private static Map.Entry<LocalDate, String> day(String date, String name) {
    return Map.entry(LocalDate.parse(date), name);
  }
}
