package nightbell.engine;

import nightbell.alert.ClientId;
import nightbell.oncall.Changes;

/** The overrides and absences as they are known now. Reading is cheap and never blocks. */
@FunctionalInterface
public interface RotaChanges {
  /** Everybody stands as the matrices say. */
  RotaChanges NONE = client -> Changes.NONE;

  /** Those that count for a client. */
  Changes of(ClientId client);
}
