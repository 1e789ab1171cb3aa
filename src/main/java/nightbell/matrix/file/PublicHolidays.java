package nightbell.matrix.file;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Public holidays of countries and their parts. A day that is observed on another weekday counts on
 * both days. Its tables are loaded when a part of a country or a first day is asked for, not before
 * (it takes a third of a second). Thread-safe.
 */
final class PublicHolidays {
  /** The federal names, where jollyday 2.19 has others. */
  private static final Map<String, String> FEDERAL =
      Map.of(
          "PRESIDENTS_DAY", "Washington's Birthday",
          "LABOUR_DAY", "Labor Day",
          "CHRISTMAS", "Christmas Day");

  private PublicHolidays() {}

  static boolean knows(Region region) {
    String country = region.country().toUpperCase(Locale.ROOT);
    if (!HolidayManager.getSupportedCalendarCodes().contains(country)) {
      return false;
    }
    if (region.parts().isEmpty()) {
      return true;
    }
    CalendarHierarchy place = tables(region).getCalendarHierarchy();
    for (String part : region.parts()) {
      place = place.getChildren().get(part);
      if (place == null) {
        return false;
      }
    }
    return true;
  }

  /** The holidays of a year by day. */
  static Map<LocalDate, String> in(Region region, int year) {
    Map<LocalDate, String> days = new HashMap<>();
    // New Year's Day on a Saturday is observed in the year before, so look at the neighbours too.
    for (int near = year - 1; near <= year + 1; near++) {
      addYear(region, near, days);
    }
    days.keySet().removeIf(day -> day.getYear() != year);
    return Map.copyOf(days);
  }

  private static void addYear(Region region, int year, Map<LocalDate, String> days) {
    HolidayManager tables = tables(region);
    add(region, tables.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY), days);
    if (region.country().equals("us")) {
      // jollyday 2.19 has this federal holiday only in the tables of some states.
      LocalDate october = LocalDate.of(year, 10, 1);
      LocalDate columbus = october.with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.MONDAY));
      days.putIfAbsent(columbus, "Columbus Day");
    }
    if (!region.parts().isEmpty()) {
      String[] parts = region.parts().toArray(String[]::new);
      add(region, tables.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts), days);
    }
  }

  private static void add(Region region, Iterable<Holiday> holidays, Map<LocalDate, String> days) {
    // Sorted, because two holidays may share a day and the name must not vary.
    List<Holiday> sorted = new ArrayList<>();
    holidays.forEach(sorted::add);
    sorted.sort(
        Comparator.comparing(Holiday::getActualDate).thenComparing(Holiday::getPropertiesKey));
    for (Holiday holiday : sorted) {
      String name = name(region, holiday);
      days.putIfAbsent(holiday.getActualDate(), name);
      holiday.getObservedDate().ifPresent(day -> days.putIfAbsent(day, name + " (observed)"));
    }
  }

  private static String name(Region region, Holiday holiday) {
    String described = holiday.getDescription(Locale.ROOT);
    boolean federal = region.country().equals("us");
    return federal ? FEDERAL.getOrDefault(holiday.getPropertiesKey(), described) : described;
  }

  private static HolidayManager tables(Region region) {
    return HolidayManager.getInstance(ManagerParameters.create(region.country()));
  }
}
