package nightbell.engine;

import nightbell.alert.ClientId;
import nightbell.escalation.Escalation;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;

/** The state machine for each version of a matrix, as of the present overrides. Thread-safe. */
final class Rules {
  private final Matrices matrices;
  private final RotaChanges changes;

  Rules(Matrices matrices) {
    this(matrices, RotaChanges.NONE);
  }

  Rules(Matrices matrices, RotaChanges changes) {
    this.matrices = matrices;
    this.changes = changes;
  }

  Matrices matrices() {
    return matrices;
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
    Roster roster = new Roster(matrix, changes.of(matrix.client().id()));
    return new Ruled(version.number(), matrix, new Escalation(matrix, roster));
  }

  /** One version's matrix and machine. */
  record Ruled(int version, Matrix matrix, Escalation escalation) {}
}
