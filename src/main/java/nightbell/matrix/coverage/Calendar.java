package nightbell.matrix.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nightbell.matrix.BusinessClock;
import nightbell.matrix.BusinessHours;
import nightbell.matrix.Matrix;
import nightbell.matrix.PageRule;
import nightbell.matrix.Window;
import nightbell.oncall.WallTime;
import org.jspecify.annotations.Nullable;

/**
 * A span of a client's time in stretches. Within one, the window, the exceptions and the day's
 * hours to which a response time can reach stay the same.
 */
final class Calendar {
  private final Matrix matrix;
  private final NavigableMap<Instant, Stretch> stretches = new TreeMap<>();

  /**
   * From one instant to the next.
   *
   * @param opening when business next opens, or null in business hours and where it never does
   */
  record Stretch(Window window, @Nullable Instant opening) {}

  Calendar(Matrix matrix, Instant from, Instant to) {
    this.matrix = matrix;
    BusinessClock clock = new BusinessClock(matrix);
    Set<Instant> starts = new TreeSet<>(clock.changes(from, to));
    matrix.exceptions().forEach(e -> starts.addAll(Set.of(e.from(), e.to())));
    clockChanges(from, to, starts);
    hours(from, to, starts);
    starts.add(from);
    for (Instant start : starts) {
      if (!start.isBefore(from) && start.isBefore(to)) {
        stretches.put(start, stretch(clock, start));
      }
    }
  }

  NavigableMap<Instant, Stretch> stretches() {
    return stretches;
  }

  private static Stretch stretch(BusinessClock clock, Instant at) {
    Window window = clock.window(at);
    boolean open = window == Window.BUSINESS;
    return new Stretch(window, open ? null : clock.nextOpening(at).orElse(null));
  }

  private void clockChanges(Instant from, Instant to, Set<Instant> starts) {
    ZoneId zone = matrix.client().zone();
    ZoneOffsetTransition change = zone.getRules().nextTransition(from);
    while (change != null && change.getInstant().isBefore(to)) {
      starts.add(change.getInstant());
      change = zone.getRules().nextTransition(change.getInstant());
    }
  }

  /** Each day's times at which hours of any day begin or end: a response due days later may. */
  private void hours(Instant from, Instant to, Set<Instant> starts) {
    ZoneId zone = matrix.client().zone();
    LocalDate last = LocalDate.ofInstant(to, zone);
    for (LocalDate day = LocalDate.ofInstant(from, zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      LocalDate date = day;
      times()
          .map(date::atTime)
          .flatMap(time -> Stream.of(WallTime.first(time, zone), WallTime.last(time, zone)))
          .forEach(starts::add);
    }
  }

  private Stream<LocalTime> times() {
    boolean inDays =
        matrix.severities().stream()
            .filter(severity -> severity.page() != PageRule.NEVER)
            .anyMatch(severity -> severity.respond().values().stream().anyMatch(r -> r.days() > 0));
    return inDays
        ? matrix.hours().stream().flatMap(Calendar::times).distinct()
        : Stream.<LocalTime>empty();
  }

  private static Stream<LocalTime> times(BusinessHours hours) {
    // The end of a day is the midnight that follows: an instant between two seconds is none.
    LocalTime end = hours.to().equals(LocalTime.MAX) ? LocalTime.MIDNIGHT : hours.to();
    return Stream.of(hours.from(), end);
  }
}
