package nightbell.engine;

import java.time.Instant;
import nightbell.alert.ClientId;
import nightbell.oncall.Changes;

/** The overrides and absences as they are known now. Reading is cheap and never blocks. */
@FunctionalInterface
public interface RotaChanges {
  /** Everybody stands as the matrices say. */
  RotaChanges NONE = client -> Changes.NONE;

  /** Those that count for a client. */
  Changes of(ClientId client);

  /** A number that grows with every change. */
  default long revision() {
    return 0;
  }

  /** When they were changed last. */
  default Instant changedAt() {
    return Instant.EPOCH;
  }
}
