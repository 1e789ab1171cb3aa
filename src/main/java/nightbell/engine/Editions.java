package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nightbell.alert.ClientId;
import nightbell.engine.Register.StoredMatrix;
import nightbell.matrix.paper.Edition;
import nightbell.matrix.paper.Signature;

/**
 * Versions as they are printed: what they are now, since when they are on record, who signed them.
 *
 * @param signatures who signed a version so far
 */
public record Editions(
    Matrices matrices,
    Register register,
    Clock clock,
    Function<MatrixVersion, List<Signature>> signatures) {

  /** This version as it stands now. */
  public Edition of(MatrixVersion version) {
    Instant since = register.matrix(version.number()).map(StoredMatrix::at).orElse(null);
    return new Edition(
        version.number(),
        state(version),
        version.sha256(),
        since,
        clock.now(),
        signatures.apply(version));
  }

  private String state(MatrixVersion version) {
    ClientId client = version.matrix().client().id();
    boolean active =
        matrices.active(client).filter(now -> now.number() == version.number()).isPresent();
    return active ? "active" : "not active";
  }
}
