package nightbell.web.api;

import java.time.Instant;
import java.util.Optional;
import nightbell.matrix.Matrix;
import nightbell.oncall.ScheduleId;
import nightbell.oncall.Shift;

/** Who stands on a schedule at an instant; empty where the matrix has no such schedule. */
@FunctionalInterface
public interface OnCall {
  Optional<Shift> shift(Matrix matrix, ScheduleId schedule, Instant at);
}
