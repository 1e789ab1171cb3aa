package nightbell.engine.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.engine.MatrixVersion;
import nightbell.engine.MatrixVersions;
import nightbell.engine.StoredVersion;
import nightbell.engine.Warning;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * The two sides' agreement on the matrix: its versions, their signatures, and the reviews. Doing
 * the same thing twice answers as the first time. Thread-safe, on any node.
 */
public interface Agreement {

  /** A client's versions, newest first. */
  List<StoredVersion> versions(ClientId client);

  Optional<StoredVersion> version(int number);

  /** A version's text as it was loaded. */
  Optional<String> text(int number);

  /**
   * Signs a proposal for one side, whose desk the signer must be: as the active version names it,
   * or, where none is active yet, as the proposal does. Once both sides have signed it is active,
   * at once or from its instant on. Empty if there is no such version.
   */
  Optional<Outcome> sign(int number, Wish wish);

  /** Ends a proposal; empty if there is no such version. */
  Optional<Outcome> withdraw(int number, String by, @Nullable String reason);

  /** When the active version was looked through last, and is to be next; empty for a stranger. */
  Optional<ReviewState> review(ClientId client);

  /** Puts a review by a person of the matrix on record. */
  Outcome reviewed(ClientId client, PersonId by, String note);

  /**
   * A wish to sign.
   *
   * @param sha256 what is signed; null means the text that the version has
   * @param accept the warnings that the side takes
   */
  record Wish(
      Side side,
      PersonId by,
      @Nullable String sha256,
      @Nullable String reason,
      List<Accepted> accept) {
    public Wish {
      accept = List.copyOf(accept);
    }
  }

  /** A warning taken for a reason; without a subject, all warnings of this kind. */
  record Accepted(String id, @Nullable String subject, String reason) {}

  /**
   * What became of a wish. Where it is refused, {@code refusal} says why, {@code unaccepted} which
   * warnings are in the way, and nothing was changed.
   */
  record Outcome(
      @Nullable StoredVersion version, @Nullable String refusal, List<Warning> unaccepted) {
    public Outcome {
      unaccepted = List.copyOf(unaccepted);
    }

    static Outcome done(StoredVersion version) {
      return new Outcome(version, null, List.of());
    }

    static Outcome refused(String why) {
      return new Outcome(null, why, List.of());
    }
  }

  /**
   * Where the review of a client's matrix stands.
   *
   * @param last the last recorded review, null where the activation is what counts
   * @param lastAt the activation, or the last review if that is later
   * @param soonAt when the desks are reminded first; null, as {@code nextAt}, without an interval
   */
  record ReviewState(
      MatrixVersion version,
      Due due,
      Instant lastAt,
      MatrixVersions.@Nullable Review last,
      @Nullable Instant soonAt,
      @Nullable Instant nextAt) {}

  /** How near the next review is. */
  enum Due {
    OK,
    SOON,
    DUE,
    OVERDUE
  }
}
