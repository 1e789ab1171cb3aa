package nightbell.matrix.file;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nightbell.matrix.Holidays;
import nightbell.oncall.DaysOff;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of one matrix: those of its region, with days added and removed. A year is worked
 * out when it is first asked for and then kept. Two are equal if they were written alike.
 * Thread-safe.
 */
final class HolidayCalendar implements Holidays, DaysOff {
  static final HolidayCalendar NONE = new HolidayCalendar(null, Map.of(), Set.of());

  private final @Nullable Region region;
  private final Map<LocalDate, String> added;
  private final Set<LocalDate> removed;
  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  HolidayCalendar(@Nullable Region region, Map<LocalDate, String> added, Set<LocalDate> removed) {
    this.region = region;
    this.added = Map.copyOf(added);
    this.removed = Set.copyOf(removed);
  }

  @Override
  public Optional<String> on(LocalDate day) {
    String own = added.get(day);
    if (own != null) {
      return Optional.of(own);
    }
    if (region == null || removed.contains(day)) {
      return Optional.empty();
    }
    Region of = region;
    return Optional.ofNullable(
        years.computeIfAbsent(day.getYear(), year -> PublicHolidays.in(of, year)).get(day));
  }

  @Override
  public boolean has(LocalDate day) {
    return on(day).isPresent();
  }

  @Override
  public Optional<LocalDate> lastDated() {
    return Stream.concat(added.keySet().stream(), removed.stream()).max(LocalDate::compareTo);
  }

  @Override
  public Written written() {
    return new Written(region == null ? null : region.code(), added, removed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HolidayCalendar calendar
        && Objects.equals(region, calendar.region)
        && added.equals(calendar.added)
        && removed.equals(calendar.removed);
  }

  @Override
  public int hashCode() {
    return Objects.hash(region, added, removed);
  }

  @Override
  public String toString() {
    return "holidays of " + region + " with " + added + " without " + removed;
  }
}
