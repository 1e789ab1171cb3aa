package nightbell.matrix;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightbell.oncall.WallTime;

/**
 * Business time of a matrix: which window an instant is in, when business next opens, and where a
 * length of business time ends. Where no business hours come within {@link #HORIZON} days, they
 * count as never coming, and the wall clock stands in. Thread-safe.
 */
public final class BusinessClock {
  /** How many days without any business hours mean that none will come. */
  public static final int HORIZON = 400;

  private final Matrix matrix;

  public BusinessClock(Matrix matrix) {
    this.matrix = matrix;
  }

  /** The window of this instant. */
  public Window window(Instant at) {
    return day(date(at)).contains(at) ? Window.BUSINESS : Window.AFTER_HOURS;
  }

  /**
   * This instant if it is in business hours, else the next opening; this instant as well if there
   * is no opening within the horizon.
   */
  public Instant opening(Instant at) {
    return nextOpening(at).orElse(at);
  }

  /** As {@link #opening}, but empty if there is no opening within the horizon. */
  public Optional<Instant> nextOpening(Instant at) {
    LocalDate first = date(at);
    for (int ahead = 0; ahead <= HORIZON; ahead++) {
      Optional<Instant> open = day(first.plusDays(ahead)).open(at);
      if (open.isPresent()) {
        return open;
      }
    }
    return Optional.empty();
  }

  /** Every instant in {@code [from, to)} at which hours begin or end, in order of time. */
  public List<Instant> changes(Instant from, Instant to) {
    List<Instant> changes = new ArrayList<>();
    for (LocalDate date = date(from); !date.isAfter(date(to)); date = date.plusDays(1)) {
      for (BusinessDay.Span span : day(date).spans()) {
        changes.add(span.from());
        changes.add(span.until());
      }
    }
    changes.removeIf(at -> at.isBefore(from) || !at.isBefore(to));
    return changes;
  }

  /**
   * How much business time lies in {@code [from, until)}; all of that time where no business hours
   * come any more.
   */
  public Duration between(Instant from, Instant until) {
    if (nextOpening(from).isEmpty()) {
      return Duration.between(from, until);
    }
    Duration sum = Duration.ZERO;
    for (LocalDate date = date(from); !date.isAfter(date(until)); date = date.plusDays(1)) {
      for (BusinessDay.Span span : day(date).spans()) {
        Instant begin = from.isAfter(span.from()) ? from : span.from();
        Instant end = until.isBefore(span.until()) ? until : span.until();
        sum = begin.isBefore(end) ? sum.plus(Duration.between(begin, end)) : sum;
      }
    }
    return sum;
  }

  /** When a response time that starts at this receipt is over, on the business clock. */
  public Instant due(Instant receipt, Severity.Respond respond) {
    return nextOpening(receipt)
        .flatMap(
            start ->
                respond.days() > 0
                    ? afterDays(start, respond.days())
                    : afterTime(start, respond.length()))
        .orElseGet(() -> receipt.plus(respond.length()));
  }

  private Optional<Instant> afterTime(Instant start, Duration length) {
    Duration left = length;
    LocalDate date = date(start);
    int idle = 0;
    while (idle <= HORIZON) {
      BusinessDay day = day(date);
      for (BusinessDay.Span span : day.spans()) {
        Instant from = start.isAfter(span.from()) ? start : span.from();
        if (from.isBefore(span.until())) {
          Duration here = Duration.between(from, span.until());
          if (left.compareTo(here) <= 0) {
            return Optional.of(from.plus(left));
          }
          left = left.minus(here);
        }
      }
      idle = day.isWorkingDay() ? 0 : idle + 1;
      date = date.plusDays(1);
    }
    return Optional.empty();
  }

  private Optional<Instant> afterDays(Instant start, int days) {
    LocalDateTime local = LocalDateTime.ofInstant(start, matrix.client().zone());
    LocalDate date = local.toLocalDate();
    int left = days;
    int idle = 0;
    while (idle <= HORIZON) {
      date = date.plusDays(1);
      BusinessDay day = day(date);
      idle = day.isWorkingDay() ? 0 : idle + 1;
      left -= day.isWorkingDay() ? 1 : 0;
      if (left == 0) {
        LocalDateTime same = date.atTime(local.toLocalTime());
        return Optional.of(day.within(WallTime.first(same, matrix.client().zone())));
      }
    }
    return Optional.empty();
  }

  private BusinessDay day(LocalDate date) {
    return BusinessDay.of(matrix, date);
  }

  private LocalDate date(Instant at) {
    return LocalDate.ofInstant(at, matrix.client().zone());
  }
}
