package nightbell.engine.rota;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import org.jspecify.annotations.Nullable;

/**
 * The right to read one calendar, of a schedule or of a person, by a link. Of its secret only the
 * SHA-256 (hex) is kept.
 *
 * @param client whose schedule or person it is; null for every client that knows the person
 */
public record Feed(
    String id,
    String tokenHash,
    @Nullable ClientId client,
    @Nullable ScheduleId schedule,
    @Nullable PersonId person,
    String by,
    Instant at,
    @Nullable Instant revokedAt,
    @Nullable String revokedBy) {

  /** What the calendar is called in its address: {@code noc}, or {@code people/tomas}. */
  public String place() {
    return schedule != null ? schedule.value() : "people/" + person;
  }
}
