package nightbell.matrix.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import nightbell.matrix.BusinessClock;
import nightbell.matrix.Severity;
import nightbell.matrix.Window;
import nightbell.matrix.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Whether a path of this length ends too late for alerts received in one stretch of time.
 *
 * @param held when the path starts, or null where it starts at the receipt
 * @param length from the path's start to its last step, or to its first page if that is later
 */
record Lateness(
    BusinessClock clock,
    Severity severity,
    Window window,
    @Nullable Instant held,
    Duration length) {

  /**
   * The instant at which the answer changes within {@code [from, to)}: {@code from} if it is the
   * same throughout. There is never more than one, since within a stretch the time that is left
   * only grows or only shrinks.
   */
  Instant change(Instant from, Instant to) {
    long seconds = Duration.between(from, to).toSeconds();
    boolean before = at(from);
    if (seconds < 2 || isSteady() || at(from.plusSeconds(seconds - 1)) == before) {
      return from;
    }
    long same = 0;
    long other = seconds - 1;
    while (other - same > 1) {
      long middle = (same + other) / 2;
      if (at(from.plusSeconds(middle)) == before) {
        same = middle;
      } else {
        other = middle;
      }
    }
    return from.plusSeconds(other);
  }

  boolean at(Instant receipt) {
    if (isSteady()) {
      return length.compareTo(respond().length()) > 0;
    }
    Instant end = (held == null ? receipt : held).plus(length);
    Instant due =
        severity.businessClock() ? clock.due(receipt, respond()) : receipt.plus(respond().length());
    return end.isAfter(due);
  }

  /** What was promised, in words. */
  String promise() {
    Severity.Respond respond = respond();
    String words =
        switch (respond.days()) {
          case 0 -> Wording.length(respond.length());
          case 1 -> "1 working day";
          default -> respond.days() + " working days";
        };
    return severity.businessClock() && respond.days() == 0 ? words + " of business hours" : words;
  }

  Severity.Respond respond() {
    return Objects.requireNonNull(
        severity.respond().get(window), "a severity has a response time for each window");
  }

  /** Whether the answer is the same for every receipt of a stretch, without the calendar. */
  private boolean isSteady() {
    if (!severity.businessClock()) {
      return held == null;
    }
    // Business time never runs faster than the wall clock.
    return respond().days() == 0 && length.compareTo(respond().length()) <= 0;
  }
}
