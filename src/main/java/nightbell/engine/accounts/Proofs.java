package nightbell.engine.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody proves who they are. Its text shows no secret.
 *
 * @param password a slow hash, or null before one was chosen
 * @param codeSecret what the second step's codes are made of, or null if there is none
 * @param codeStep the last time step whose code was used
 * @param recovery hashes of the codes that work once each without the device
 */
public record Proofs(
    @Nullable String password, @Nullable String codeSecret, long codeStep, List<String> recovery) {
  /** None yet. */
  public static final Proofs NONE = new Proofs(null, null, 0, List.of());

  /** Copies the list. */
  public Proofs {
    recovery = List.copyOf(recovery);
  }

  /** Whether a code is asked for beside the password. */
  public boolean hasSecondStep() {
    return codeSecret != null;
  }

  Proofs withPassword(String hash) {
    return new Proofs(hash, codeSecret, codeStep, recovery);
  }

  @Override
  public String toString() {
    return "Proofs";
  }
}
