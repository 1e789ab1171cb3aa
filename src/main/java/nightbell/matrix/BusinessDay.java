package nightbell.matrix;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nightbell.oncall.WallTime;

/**
 * The business hours of one local day as instants: disjoint spans in order of time, none on a
 * holiday. No span reaches into another local day.
 */
record BusinessDay(List<Span> spans) {

  /** Half-open: {@code [from, until)}; never empty. */
  record Span(Instant from, Instant until) {
    boolean contains(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  static BusinessDay of(Matrix matrix, LocalDate day) {
    List<Span> spans =
        matrix.hours().stream()
            .filter(hours -> hours.days().contains(day.getDayOfWeek()))
            .map(hours -> span(hours, day, matrix.client().zone()))
            .filter(span -> span.from().isBefore(span.until()))
            .sorted(Comparator.comparing(Span::from))
            .toList();
    boolean off = spans.isEmpty() || matrix.holidays().on(day).isPresent();
    return new BusinessDay(off ? List.of() : joined(spans));
  }

  boolean isWorkingDay() {
    return !spans.isEmpty();
  }

  boolean contains(Instant at) {
    return spans.stream().anyMatch(span -> span.contains(at));
  }

  /** This instant or the first one after it that is in business hours of this day. */
  Optional<Instant> open(Instant at) {
    return spans.stream()
        .filter(span -> at.isBefore(span.until()))
        .map(span -> at.isBefore(span.from()) ? span.from() : at)
        .findFirst();
  }

  /** This instant moved into the hours of this working day; past them, to their end. */
  Instant within(Instant at) {
    return open(at).orElseGet(() -> spans.get(spans.size() - 1).until());
  }

  private static Span span(BusinessHours hours, LocalDate day, ZoneId zone) {
    return new Span(
        WallTime.first(day.atTime(hours.from()), zone),
        untilMidnight(hours)
            ? day.plusDays(1).atStartOfDay(zone).toInstant()
            : WallTime.last(day.atTime(hours.to()), zone));
  }

  /** Hours end after they begin, so an end of 00:00 can only be that of the day. */
  private static boolean untilMidnight(BusinessHours hours) {
    return hours.to().equals(LocalTime.MIDNIGHT) || hours.to().equals(LocalTime.MAX);
  }

  private static List<Span> joined(List<Span> sorted) {
    List<Span> spans = new ArrayList<>();
    for (Span span : sorted) {
      Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (last == null || last.until().isBefore(span.from())) {
        spans.add(span);
      } else if (last.until().isBefore(span.until())) {
        spans.set(spans.size() - 1, new Span(last.from(), span.until()));
      }
    }
    return List.copyOf(spans);
  }
}
