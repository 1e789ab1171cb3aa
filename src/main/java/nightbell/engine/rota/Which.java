package nightbell.engine.rota;

import nightbell.alert.ClientId;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import org.jspecify.annotations.Nullable;

/** Which schedule or person is meant; null means any. */
public record Which(
    @Nullable ClientId client, @Nullable ScheduleId schedule, @Nullable PersonId person) {}
