package nightbell.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nightbell.alert.ClientId;
import nightbell.escalation.Escalation;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;

/** The state machine for each version of a matrix. Thread-safe. */
final class Rules {
  private final Matrices matrices;
  private final Map<Integer, Ruled> byVersion = new ConcurrentHashMap<>();

  Rules(Matrices matrices) {
    this.matrices = matrices;
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
    Ruled known = byVersion.get(number);
    return known != null
        ? known
        : of(
            matrices
                .version(number)
                .orElseThrow(
                    () -> new IllegalStateException("There is no matrix version " + number + ".")));
  }

  private Ruled of(MatrixVersion version) {
    return byVersion.computeIfAbsent(
        version.number(),
        number ->
            new Ruled(
                number,
                version.matrix(),
                new Escalation(version.matrix(), new Roster(version.matrix()))));
  }

  /** One version's matrix and machine. */
  record Ruled(int version, Matrix matrix, Escalation escalation) {}
}
