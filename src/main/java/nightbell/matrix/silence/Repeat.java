package nightbell.matrix.silence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.oncall.WallTime;

/**
 * A window that comes back on days of the week, by a zone's clock: {@code [from, to)}, into the
 * next day where {@code to} is not after {@code from}. The days are those on which it begins. A
 * local time that a clock change skips is the first instant after the gap; of one that occurs twice
 * a window begins with the first and ends with the last.
 */
public record Repeat(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
  public Repeat {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a window needs a day");
    }
  }

  /** When the window in which this instant lies is over, if it lies in one. */
  public Optional<Instant> until(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    // From two days back: a zone may skip a day, and a window may last from one day into the next.
    for (LocalDate day = today.minusDays(2); !day.isAfter(today); day = day.plusDays(1)) {
      Instant end = end(day);
      if (days.contains(day.getDayOfWeek()) && !now.isBefore(begin(day)) && now.isBefore(end)) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  /** Its days from Monday on. */
  public Set<DayOfWeek> inOrder() {
    return EnumSet.copyOf(days);
  }

  /** It in words, for example {@code each sat from 22:00 to 02:00 America/New_York}. */
  public String words() {
    String names =
        inOrder().stream()
            .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return "each " + names + " from " + from + " to " + to + " " + zone;
  }

  private Instant begin(LocalDate day) {
    return WallTime.first(day.atTime(from), zone);
  }

  private Instant end(LocalDate day) {
    return WallTime.last((to.isAfter(from) ? day : day.plusDays(1)).atTime(to), zone);
  }
}
