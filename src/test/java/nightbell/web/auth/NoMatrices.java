package nightbell.web.auth;

import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.Matrices;
import nightbell.engine.MatrixVersion;

/** A service without a matrix. */
public final class NoMatrices implements Matrices {
  @Override
  public Optional<MatrixVersion> active(ClientId client) {
    return Optional.empty();
  }

  @Override
  public List<MatrixVersion> active() {
    return List.of();
  }

  @Override
  public Optional<MatrixVersion> version(int number) {
    return Optional.empty();
  }

  @Override
  public Loaded load(Offer offer) {
    throw new UnsupportedOperationException("there is none");
  }
}
