package nightbell.engine;

import nightbell.alert.ClientId;
import nightbell.matrix.silence.Silences;

/** The silences as they are known now. Reading is cheap and never blocks. */
@FunctionalInterface
public interface SilenceChanges {
  /** Nothing is silenced. */
  SilenceChanges NONE = client -> Silences.NONE;

  /** Those of a client. */
  Silences of(ClientId client);
}
