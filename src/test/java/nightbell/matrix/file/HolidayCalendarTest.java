package nightbell.matrix.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nightbell.matrix.Holidays;
import org.junit.jupiter.api.Test;

class HolidayCalendarTest {
  private static final String FEDERAL_2026 =
      """
      2026-01-01 New Year's Day
      2026-01-19 Martin Luther King, Jr. Day
      2026-02-16 Washington's Birthday
      2026-05-25 Memorial Day
      2026-06-19 Juneteenth
      2026-07-03 Independence Day (observed)
      2026-07-04 Independence Day
      2026-09-07 Labor Day
      2026-10-12 Columbus Day
      2026-11-11 Veterans Day
      2026-11-26 Thanksgiving Day
      2026-12-25 Christmas Day
      """;
  private static final String FEDERAL_2027 =
      """
      2027-01-01 New Year's Day
      2027-01-18 Martin Luther King, Jr. Day
      2027-02-15 Washington's Birthday
      2027-05-31 Memorial Day
      2027-06-18 Juneteenth (observed)
      2027-06-19 Juneteenth
      2027-07-04 Independence Day
      2027-07-05 Independence Day (observed)
      2027-09-06 Labor Day
      2027-10-11 Columbus Day
      2027-11-11 Veterans Day
      2027-11-25 Thanksgiving Day
      2027-12-24 Christmas Day (observed)
      2027-12-25 Christmas Day
      2027-12-31 New Year's Day (observed)
      """;

  @Test
  void united_states_have_their_eleven_federal_holidays() {
    assertThat(year(of("US"), 2026)).isEqualTo(FEDERAL_2026);
    assertThat(year(of("us"), 2027)).isEqualTo(FEDERAL_2027);
  }

  @Test
  void part_of_a_country_has_the_countrys_days_and_its_own() {
    assertThat(of("DE").on(LocalDate.of(2026, 1, 6))).isEmpty();
    assertThat(of("DE-BY").on(LocalDate.of(2026, 1, 6))).hasValue("Epiphany");
    assertThat(of("DE-BY").on(LocalDate.of(2026, 10, 3))).isPresent();
    Set<LocalDate> texas = days(of("US-TX"), 2026).keySet();
    assertThat(texas).containsAll(days(of("US"), 2026).keySet());
  }

  @Test
  void unknown_regions_are_not_known() {
    for (String code : new String[] {"QQ", "US-ZZ", "US-TX-ZZ", "DE-BYY"}) {
      assertThat(PublicHolidays.knows(Region.of(code).orElseThrow())).as(code).isFalse();
    }
    for (String code : new String[] {"", "NYSE", "U", "US-", "US TX", "../US"}) {
      assertThat(Region.of(code)).as(code).isEmpty();
    }
  }

  @Test
  void days_are_added_and_removed() {
    LocalDate columbus = LocalDate.of(2026, 10, 12);
    LocalDate friday = LocalDate.of(2026, 11, 27);
    Holidays own =
        new HolidayCalendar(
            Region.of("US").orElseThrow(), Map.of(friday, "Shutdown"), Set.of(columbus));
    assertThat(own.on(columbus)).isEmpty();
    assertThat(own.on(friday)).hasValue("Shutdown");
    assertThat(own.on(LocalDate.of(2026, 11, 26))).hasValue("Thanksgiving Day");
  }

  @Test
  void without_a_region_only_the_added_days_are_off() {
    assertThat(HolidayCalendar.NONE.on(LocalDate.of(2026, 12, 25))).isEmpty();
  }

  @Test
  void many_threads_see_the_same_days() {
    Holidays shared = of("US");
    long days =
        LocalDate.of(2026, 1, 1)
            .datesUntil(LocalDate.of(2036, 1, 1))
            .parallel()
            .filter(day -> shared.on(day).isPresent())
            .count();
    Holidays fresh = of("US");
    long alone =
        LocalDate.of(2026, 1, 1)
            .datesUntil(LocalDate.of(2036, 1, 1))
            .filter(day -> fresh.on(day).isPresent())
            .count();
    assertThat(days).isEqualTo(alone);
  }

  private static Holidays of(String region) {
    return new HolidayCalendar(Region.of(region).orElseThrow(), Map.of(), Set.of());
  }

  private static Map<LocalDate, String> days(Holidays holidays, int year) {
    Map<LocalDate, String> days = new TreeMap<>();
    Year.of(year)
        .atDay(1)
        .datesUntil(Year.of(year + 1).atDay(1))
        .forEach(day -> holidays.on(day).ifPresent(name -> days.put(day, name)));
    return days;
  }

  private static String year(Holidays holidays, int year) {
    return days(holidays, year).entrySet().stream()
        .map(day -> day.getKey() + " " + day.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
