package nightbell.engine.rota;

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
 * Without a person an override takes {@code replaces} off.
 *
 * @param client whose schedule or person is meant; null where the name alone tells
 * @param source which event of a calendar an absence is read from
 */
public record RotaWish(
    @Nullable ClientId client,
    @Nullable ScheduleId schedule,
    @Nullable PersonId person,
    @Nullable PersonId replaces,
    Instant from,
    Instant to,
    String reason,
    @Nullable String source) {
  public RotaWish {
    from = from.truncatedTo(ChronoUnit.MICROS);
    to = to.truncatedTo(ChronoUnit.MICROS);
  }

  /** A wish of somebody, and of no calendar. */
  public RotaWish(
      @Nullable ClientId client,
      @Nullable ScheduleId schedule,
      @Nullable PersonId person,
      @Nullable PersonId replaces,
      Instant from,
      Instant to,
      String reason) {
    this(client, schedule, person, replaces, from, to, reason, null);
  }

  ScheduleOverride override(String id, String by, Instant at) {
    ScheduleId on = Objects.requireNonNull(schedule, "an override is of a schedule");
    return new ScheduleOverride(id, on, person, replaces, from, to, by, at, reason);
  }

  Away away(String id, String by, Instant at) {
    PersonId who = Objects.requireNonNull(person, "an absence is of a person");
    return new Away(id, who, from, to, by, at, reason, source);
  }
}
