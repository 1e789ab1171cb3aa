package nightbell.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hours of the week in which a layer counts. A span begins at {@code from} on each of these days,
 * and ends at {@code to} so many {@code nights} later: 1 where it crosses midnight. A start in a
 * repeated hour is the first occurrence, an end the last one.
 */
public record DutyHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, int nights) {
  private static final int WEEK = 7;

  public DutyHours {
    days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  /** Whether any of these hours hold at an instant, and for how long; no hours are all hours. */
  static Stretch at(List<DutyHours> hours, Instant at, ZoneId zone) {
    if (hours.isEmpty()) {
      return Stretch.ALWAYS;
    }
    Instant from = Instant.MIN;
    Instant until = Instant.MAX;
    for (DutyHours each : hours) {
      Stretch own = each.at(at, zone);
      if (own.on()) {
        return own;
      }
      from = own.from().isAfter(from) ? own.from() : from;
      until = own.until().isBefore(until) ? own.until() : until;
    }
    return new Stretch(false, from, until);
  }

  private Stretch at(Instant at, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(at, zone);
    // Backwards from today's: the first that has begun covers the instant, or none of a day does.
    for (int back = 0; back <= nights + WEEK; back++) {
      LocalDate day = today.minusDays(back);
      if (days.contains(day.getDayOfWeek()) && !start(day, zone).isAfter(at)) {
        Instant end = end(day, zone);
        return end.isAfter(at)
            ? new Stretch(true, start(day, zone), end)
            : new Stretch(false, end, next(today, at, zone));
      }
    }
    return new Stretch(false, Instant.MIN, next(today, at, zone));
  }

  private Instant next(LocalDate today, Instant at, ZoneId zone) {
    for (int ahead = 0; ahead <= WEEK + 1; ahead++) {
      LocalDate day = today.plusDays(ahead);
      if (days.contains(day.getDayOfWeek()) && start(day, zone).isAfter(at)) {
        return start(day, zone);
      }
    }
    return Instant.MAX;
  }

  /** The local times of a day at which a span begins or ends. */
  Stream<LocalDateTime> edges(LocalDate day) {
    Stream<LocalDateTime> begins =
        days.contains(day.getDayOfWeek()) ? Stream.of(day.atTime(from)) : Stream.empty();
    Stream<LocalDateTime> ends =
        days.contains(day.minusDays(nights).getDayOfWeek())
            ? Stream.of(day.atTime(to))
            : Stream.empty();
    return Stream.concat(begins, ends);
  }

  private Instant start(LocalDate day, ZoneId zone) {
    return WallTime.first(day.atTime(from), zone);
  }

  private Instant end(LocalDate day, ZoneId zone) {
    return WallTime.last(day.plusDays(nights).atTime(to), zone);
  }
}
