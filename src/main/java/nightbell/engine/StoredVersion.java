package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * A version of a client's matrix and where it stands in its life; the text is kept beside it and
 * never changes.
 *
 * @param activeFrom when it is to become active, null for as soon as it is agreed
 * @param agreedAt when everything was there that it needs to become active
 * @param endedAt when it was replaced or withdrawn
 * @param warnings what was found when it was proposed, to be accepted by each side
 */
public record StoredVersion(
    int number,
    ClientId client,
    String sha256,
    State state,
    String by,
    String why,
    Instant at,
    @Nullable Instant activeFrom,
    @Nullable Instant agreedAt,
    @Nullable Instant activatedAt,
    @Nullable Instant endedAt,
    List<Warning> warnings,
    List<Signature> signatures,
    List<Acceptance> accepted) {

  public StoredVersion {
    warnings = List.copyOf(warnings);
    signatures = List.copyOf(signatures);
    accepted = List.copyOf(accepted);
  }

  /** Where a version stands: proposed, then active, then replaced; or proposed, then withdrawn. */
  public enum State {
    PROPOSED,
    ACTIVE,
    REPLACED,
    WITHDRAWN
  }

  /** One side's word for the text of this hash. */
  public record Signature(
      Side side, PersonId person, String sha256, Instant at, @Nullable String reason) {}

  /** A warning that a side took, by a name and for a reason. */
  public record Acceptance(
      Side side, Warning warning, PersonId person, String reason, Instant at) {}

  /** The signature of a side. */
  public Optional<Signature> signature(Side side) {
    return signatures.stream().filter(signature -> signature.side() == side).findFirst();
  }

  public StoredVersion agreed(Instant now) {
    return with(State.PROPOSED, now, null, null);
  }

  StoredVersion activated(Instant now) {
    return with(State.ACTIVE, agreedAt == null ? now : agreedAt, now, null);
  }

  /** Replaced if it was active, else withdrawn. */
  StoredVersion ended(Instant now) {
    State end = state == State.ACTIVE ? State.REPLACED : State.WITHDRAWN;
    return with(end, agreedAt, activatedAt, now);
  }

  private StoredVersion with(
      State next, @Nullable Instant agreed, @Nullable Instant activated, @Nullable Instant ended) {
    return new StoredVersion(
        number,
        client,
        sha256,
        next,
        by,
        why,
        at,
        activeFrom,
        agreed,
        activated,
        ended,
        warnings,
        signatures,
        accepted);
  }
}
