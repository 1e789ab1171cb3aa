package nightbell.matrix;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Answer 3: business hours or after hours. */
record WindowAnswer(Window window, String sentence) {

  static WindowAnswer of(Matrix matrix, Instant at) {
    ZoneId zone = matrix.client().zone();
    String when = Wording.weekdayAndTime(at, zone) + " in " + zone;
    if (new BusinessClock(matrix).window(at) == Window.BUSINESS) {
      return new WindowAnswer(Window.BUSINESS, "Business hours: " + when + " is within them.");
    }
    Optional<String> holiday = matrix.holidays().on(LocalDate.ofInstant(at, zone));
    String why =
        holiday
            .map(name -> " is on a holiday, " + name + ".")
            .orElse(" is outside business hours.");
    return new WindowAnswer(Window.AFTER_HOURS, "After hours: " + when + why);
  }
}
