package nightbell.matrix.diff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.NavigableSet;
import java.util.TreeSet;
import nightbell.matrix.Holidays;

/**
 * What changed in the holidays as they are written: region, days added, days worked all the same.
 */
final class HolidayWords {
  private HolidayWords() {}

  static void tell(Holidays before, Holidays after, List<String> sentences) {
    if (before.equals(after)) {
      return;
    }
    Holidays.Written old = before.written();
    Holidays.Written now = after.written();
    int known = sentences.size();
    if (!Objects.equals(old.region(), now.region())) {
      sentences.add("Holidays: region " + region(old) + " → " + region(now));
    }
    days(old.added(), now.added(), sentences);
    for (LocalDate day : both(old.removed(), now.removed())) {
      if (!old.removed().contains(day)) {
        sentences.add("Holidays: " + day + " is worked");
      } else if (!now.removed().contains(day)) {
        sentences.add("Holidays: " + day + " is not worked any more, where it is a holiday");
      }
    }
    if (sentences.size() == known) {
      sentences.add("Holidays: changed");
    }
  }

  private static void days(
      Map<LocalDate, String> old, Map<LocalDate, String> now, List<String> sentences) {
    for (LocalDate day : both(old.keySet(), now.keySet())) {
      String before = old.get(day);
      String after = now.get(day);
      if (before == null) {
        sentences.add("Holidays: " + day + " added (" + after + ")");
      } else if (after == null) {
        sentences.add("Holidays: " + day + " removed (" + before + ")");
      } else if (!before.equals(after)) {
        sentences.add("Holidays: " + day + " name " + before + " → " + after);
      }
    }
  }

  private static String region(Holidays.Written written) {
    return written.region() == null ? "none" : written.region();
  }

  private static NavigableSet<LocalDate> both(Iterable<LocalDate> one, Iterable<LocalDate> other) {
    NavigableSet<LocalDate> all = new TreeSet<>();
    one.forEach(all::add);
    other.forEach(all::add);
    return all;
  }
}
