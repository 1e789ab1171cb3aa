package nightbell.matrix.file;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.matrix.BusinessHours;

/** Reads {@code hours:}. Hours end after they begin, and no two of them overlap. */
final class HoursSection {
  private HoursSection() {}

  static List<BusinessHours> read(Value section) {
    List<BusinessHours> all = new ArrayList<>();
    for (Value item : section.items()) {
      Value value = new Value(item.found(), "hours " + (all.size() + 1), "", item.node());
      BusinessHours hours = hours(value.entry("days", "from", "to"), value);
      for (BusinessHours earlier : all) {
        if (overlap(earlier, hours)) {
          String what = value.subject() + " overlaps hours " + (all.indexOf(earlier) + 1);
          value.mistake("window", what, "let each minute of a day be in one entry only");
          break;
        }
      }
      all.add(hours);
    }
    return all;
  }

  /** On how many days of the week business is open. */
  static int workingDays(List<BusinessHours> hours) {
    Set<DayOfWeek> days =
        hours.stream().flatMap(each -> each.days().stream()).collect(Collectors.toSet());
    return days.size();
  }

  private static BusinessHours hours(Entry entry, Value value) {
    List<DayOfWeek> days = entry.need("days").list(Choice.DAY);
    LocalTime from = entry.need("from").as(Times::time);
    Value end = entry.need("to");
    LocalTime to = end.as(Times::end);
    if (from == null || to == null) {
      return new BusinessHours(Set.of(), LocalTime.MIN, LocalTime.MIN);
    }
    if (!to.isAfter(from)) {
      String what = value.subject() + " ends at " + to + ", which is not after " + from;
      end.mistake("window", what, "split hours that cross midnight into two entries");
    }
    return new BusinessHours(Set.copyOf(days), from, to);
  }

  private static boolean overlap(BusinessHours one, BusinessHours other) {
    return one.from().isBefore(other.to())
        && other.from().isBefore(one.to())
        && !Collections.disjoint(one.days(), other.days());
  }
}
