package nightbell.web.api;

import jakarta.ws.rs.core.SecurityContext;
import java.util.function.Predicate;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.matrix.Matrix;
import nightbell.oncall.PersonId;
import nightbell.oncall.ScheduleId;
import nightbell.web.Refused;
import nightbell.web.auth.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a caller sees of changes to who is on call. One without a client counts for every client
 * that knows the schedule or person: it is seen by those who see one of them, and ended by those
 * who see all.
 *
 * @param matrices those in the caller's sight
 */
record RotaSight(Matrices matrices) {

  boolean isSeen(SecurityContext security, @Nullable ClientId client, ScheduleId schedule) {
    return isSeen(security, client, matrix -> matrix.schedules().containsKey(schedule));
  }

  boolean isSeen(SecurityContext security, @Nullable ClientId client, PersonId person) {
    return isSeen(security, client, matrix -> matrix.people().containsKey(person));
  }

  private boolean isSeen(
      SecurityContext security, @Nullable ClientId client, Predicate<Matrix> knows) {
    Rights rights = Caller.of(security).rights();
    return rights.sees(client)
        || (client == null
            && matrices.active().stream().anyMatch(version -> knows.test(version.matrix())));
  }

  /** Refuses who would change more than is in sight. */
  static void mayEnd(SecurityContext security, @Nullable ClientId client) {
    if (!Caller.of(security).rights().sees(client)) {
      throw Refused.of(
          403, "It counts for every client that shares it: who sees all of them may change it.");
    }
  }
}
