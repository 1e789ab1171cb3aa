package nightbell.engine;

import nightbell.alert.ClientId;
import nightbell.escalation.Escalation;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.matrix.silence.Silences;

/** The state machine for each version of a matrix, as of the present overrides. Thread-safe. */
final class Rules {
  private final Matrices matrices;
  private final RotaChanges changes;
  private final SilenceChanges silences;

  Rules(Matrices matrices) {
    this(matrices, RotaChanges.NONE, SilenceChanges.NONE);
  }

  Rules(Matrices matrices, RotaChanges changes, SilenceChanges silences) {
    this.matrices = matrices;
    this.changes = changes;
    this.silences = silences;
  }

  Matrices matrices() {
    return matrices;
  }

  Silences silences(ClientId client) {
    return silences.of(client);
  }

  /** The rules in force for a client. */
  Ruled active(ClientId client) {
    return of(
        matrices
            .active(client)
            .orElseThrow(() -> new IllegalStateException("Client " + client + " has no matrix.")));
  }

  /** The rules of the version that ruled an incident. */
  Ruled version(int number) {
    return of(
        matrices
            .version(number)
            .orElseThrow(
                () -> new IllegalStateException("There is no matrix version " + number + ".")));
  }

  private Ruled of(MatrixVersion version) {
    Matrix matrix = version.matrix();
    ClientId client = matrix.client().id();
    Roster roster = new Roster(matrix, changes.of(client));
    Escalation escalation = new Escalation(matrix, roster, silences.of(client));
    return new Ruled(version.number(), matrix, escalation);
  }

  /** One version's matrix and machine. */
  record Ruled(int version, Matrix matrix, Escalation escalation) {}
}
