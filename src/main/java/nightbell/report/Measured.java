package nightbell.report;

import java.time.Duration;
import java.time.Instant;
import nightbell.matrix.Ruled;
import org.jspecify.annotations.Nullable;

/**
 * A response with its times on the clock that its target is measured on.
 *
 * @param acknowledge until it was acknowledged, or null
 * @param resolve until its incident was resolved, or null
 */
record Measured(
    Response response,
    Period period,
    Measure measure,
    @Nullable Duration acknowledge,
    @Nullable Duration resolve) {

  static Measured of(Response response, Calendars calendars) {
    Ruled ruled = response.ruled();
    Instant resolvedAt = response.resolvedAt();
    return new Measured(
        response,
        Period.of(ruled, calendars.matrix(ruled)),
        calendars.measure(ruled),
        response.ending() == Ending.ACKNOWLEDGED
            ? calendars.between(ruled, ruled.from(), response.endedAt())
            : null,
        resolvedAt == null ? null : calendars.between(ruled, response.begun(), resolvedAt));
  }
}
