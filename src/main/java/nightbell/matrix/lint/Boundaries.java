package nightbell.matrix.lint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import nightbell.matrix.BusinessHours;
import nightbell.matrix.Matrix;
import nightbell.oncall.Schedule;
import nightbell.oncall.WallTime;

/**
 * The instants in {@code [from, to)} at which anything can change: between two of them every ruling
 * and every person on call stays. {@code calendar} has those that the clock and the calendar make,
 * {@code all} the handoffs as well.
 */
record Boundaries(NavigableSet<Instant> calendar, NavigableSet<Instant> all) {

  static Boundaries of(Matrix matrix, Instant from, Instant to) {
    NavigableSet<Instant> calendar = new TreeSet<>();
    calendar.add(from);
    hoursAndHolidays(matrix, from, to, calendar);
    zones(matrix).forEach(zone -> clockChanges(zone, from, to, calendar));
    matrix
        .exceptions()
        .forEach(
            exception -> {
              calendar.add(exception.from());
              calendar.add(exception.to());
            });
    NavigableSet<Instant> inside = new TreeSet<>(calendar.subSet(from, true, to, false));
    NavigableSet<Instant> all = new TreeSet<>(inside);
    for (Schedule schedule : matrix.schedules().values()) {
      all.addAll(schedule.boundaries(from, to));
    }
    return new Boundaries(inside, new TreeSet<>(all.tailSet(from, true)));
  }

  private static void hoursAndHolidays(
      Matrix matrix, Instant from, Instant to, NavigableSet<Instant> into) {
    ZoneId zone = matrix.client().zone();
    LocalDate last = LocalDate.ofInstant(to, zone);
    for (LocalDate day = LocalDate.ofInstant(from, zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (BusinessHours hours : matrix.hours()) {
        if (hours.days().contains(day.getDayOfWeek())) {
          into.add(WallTime.first(day.atTime(hours.from()), zone));
          into.add(end(hours, day, zone));
        }
      }
      if (matrix.holidays().on(day).isPresent()) {
        into.add(day.atStartOfDay(zone).toInstant());
        into.add(day.plusDays(1).atStartOfDay(zone).toInstant());
      }
    }
  }

  private static Instant end(BusinessHours hours, LocalDate day, ZoneId zone) {
    return hours.to().equals(LocalTime.MIDNIGHT)
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : WallTime.last(day.atTime(hours.to()), zone);
  }

  private static Set<ZoneId> zones(Matrix matrix) {
    Set<ZoneId> zones = new HashSet<>();
    zones.add(matrix.client().zone());
    matrix
        .schedules()
        .values()
        .forEach(schedule -> schedule.layers().forEach(layer -> zones.add(layer.zone())));
    return zones;
  }

  private static void clockChanges(
      ZoneId zone, Instant from, Instant to, NavigableSet<Instant> into) {
    ZoneOffsetTransition change = zone.getRules().nextTransition(from);
    while (change != null && change.getInstant().isBefore(to)) {
      into.add(change.getInstant());
      change = zone.getRules().nextTransition(change.getInstant());
    }
  }
}
