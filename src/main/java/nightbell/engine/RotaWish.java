package nightbell.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import nightbell.alert.ClientId;
import nightbell.oncall.Away;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.ScheduleOverride;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for: an override of a schedule, or (without a schedule) a person's absence.
 *
 * @param client whose schedule or person is meant; null where the name alone tells
 */
public record RotaWish(
    @Nullable ClientId client,
    @Nullable ScheduleId schedule,
    PersonId person,
    @Nullable PersonId replaces,
    Instant from,
    Instant to,
    String reason) {
  public RotaWish {
    from = from.truncatedTo(ChronoUnit.MICROS);
    to = to.truncatedTo(ChronoUnit.MICROS);
  }

  ScheduleOverride override(String id, String by, Instant at) {
    ScheduleId on = Objects.requireNonNull(schedule, "an override is of a schedule");
    return new ScheduleOverride(id, on, person, replaces, from, to, by, at, reason);
  }

  Away away(String id, String by, Instant at) {
    return new Away(id, person, from, to, by, at, reason);
  }
}
