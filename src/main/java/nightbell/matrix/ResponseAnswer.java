package nightbell.matrix;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * Answer 6: when the response time is over, by the wall clock or counting business time only. The
 * window at receipt decides which response time holds.
 */
record ResponseAnswer(Instant respondBy, String sentence) {
  private static final String NEVER_OPENS =
      " on the wall clock, since no business hours come in the next "
          + BusinessClock.HORIZON
          + " days";

  static ResponseAnswer of(Matrix matrix, Severity severity, Window window, Instant receipt) {
    Severity.Respond respond =
        Objects.requireNonNull(
            severity.respond().get(window), "a severity has a response time for each window");
    BusinessClock clock = new BusinessClock(matrix);
    ZoneId zone = matrix.client().zone();
    if (!severity.businessClock()) {
      return answer(
          receipt.plus(respond.length()),
          zone,
          Wording.length(respond.length()) + " on the wall clock");
    }
    Optional<Instant> opening = clock.nextOpening(receipt);
    String length =
        opening
            .map(start -> length(respond) + from(start, receipt, zone))
            .orElseGet(() -> Wording.length(respond.length()) + NEVER_OPENS);
    return answer(clock.due(receipt, respond), zone, length);
  }

  private static ResponseAnswer answer(Instant by, ZoneId zone, String length) {
    return new ResponseAnswer(
        by, "Respond by " + Wording.dateTime(by, zone) + " (" + length + ").");
  }

  private static String length(Severity.Respond respond) {
    return switch (respond.days()) {
      case 0 -> Wording.length(respond.length()) + " of business hours";
      case 1 -> "1 working day";
      default -> respond.days() + " working days";
    };
  }

  private static String from(Instant start, Instant receipt, ZoneId zone) {
    return start.equals(receipt)
        ? ""
        : ", counted from the opening on "
            + Wording.weekday(start, zone)
            + " "
            + Wording.dateTime(start, zone);
  }
}
