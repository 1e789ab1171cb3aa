package nightbell.matrix.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code holidays:}: a region's public holidays, days added and days removed. */
final class HolidaysSection {
  private HolidaysSection() {}

  static HolidayCalendar read(Value section) {
    Entry entry = section.entry("region", "add", "remove");
    Region region = entry.maybe("region").as(HolidaysSection::region);
    Value removed = entry.maybe("remove");
    List<LocalDate> remove = removed.present() ? removed.list(Times::date) : List.of();
    return new HolidayCalendar(region, added(entry.maybe("add")), Set.copyOf(remove));
  }

  private static Map<LocalDate, String> added(Value list) {
    Map<LocalDate, String> added = new HashMap<>();
    List<Value> items = list.present() ? list.items() : new ArrayList<>();
    for (Value item : items) {
      Entry entry = new Value(item.found(), "added holiday", "", item.node()).entry("date", "name");
      Value when = entry.need("date");
      LocalDate date = when.as(Times::date);
      String name = entry.need("name").textOr("");
      if (date != null && added.putIfAbsent(date, name) != null) {
        when.mistake("duplicate", "holiday " + date + " is added twice", "keep one of the two");
      }
    }
    return added;
  }

  private static @Nullable Region region(Value value) {
    String code = value.text();
    if (code == null) {
      return null;
    }
    Optional<Region> region = Region.of(code);
    if (region.isPresent() && PublicHolidays.knows(region.get())) {
      return region.get();
    }
    String what =
        value.called() + " is " + Words.quoted(code) + ", for which no holidays are known";
    value.mistake("region", what, "write a country or a part of it: US, US-TX, DE-BY");
    return null;
  }
}
