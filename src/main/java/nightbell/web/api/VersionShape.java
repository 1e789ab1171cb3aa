package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.engine.StoredVersion;
import nightbell.engine.StoredVersion.Acceptance;
import nightbell.engine.StoredVersion.Signature;
import nightbell.engine.StoredVersion.State;
import nightbell.engine.Warning;
import nightbell.oncall.Side;
import nightbell.reference.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * A version as the API shows it.
 *
 * @param waitsFor what a proposal lacks: the sides that have not signed, then its instant
 */
record VersionShape(
    @JsonProperty("version") int version,
    @JsonProperty("client") String client,
    @JsonProperty("state") @OneOf(State.class) String state,
    @JsonProperty("sha256") String sha256,
    @JsonProperty("by") String by,
    @JsonProperty("why") String why,
    @JsonProperty("at") @Iso Instant at,
    @JsonProperty("activeFrom") @Iso @Nullable Instant activeFrom,
    @JsonProperty("activatedAt") @Iso @Nullable Instant activatedAt,
    @JsonProperty("replacedAt") @Iso @Nullable Instant replacedAt,
    @JsonProperty("withdrawnAt") @Iso @Nullable Instant withdrawnAt,
    @JsonProperty("waitsFor") List<String> waitsFor,
    @JsonProperty("warnings") List<WarningShape> warnings,
    @JsonProperty("signatures") List<SignatureShape> signatures,
    @JsonProperty("accepted") List<AcceptedShape> accepted) {

  static VersionShape of(StoredVersion version) {
    return new VersionShape(
        version.number(),
        version.client().value(),
        Wire.name(version.state()),
        version.sha256(),
        version.by(),
        version.why(),
        version.at(),
        version.activeFrom(),
        version.activatedAt(),
        version.state() == State.REPLACED ? version.endedAt() : null,
        version.state() == State.WITHDRAWN ? version.endedAt() : null,
        waitsFor(version),
        version.warnings().stream().map(WarningShape::of).toList(),
        version.signatures().stream().map(SignatureShape::of).toList(),
        version.accepted().stream().map(AcceptedShape::of).toList());
  }

  private static List<String> waitsFor(StoredVersion version) {
    List<String> lacking = new ArrayList<>();
    if (version.state() != State.PROPOSED) {
      return lacking;
    }
    for (Side side : Side.values()) {
      if (version.agreedAt() == null && version.signature(side).isEmpty()) {
        lacking.add(Wire.name(side));
      }
    }
    if (version.activeFrom() != null) {
      lacking.add(version.activeFrom().toString());
    }
    return lacking;
  }

  /** A warning that each side must accept. */
  record WarningShape(@JsonProperty("id") String id, @JsonProperty("subject") String subject) {
    static WarningShape of(Warning warning) {
      return new WarningShape(warning.id(), warning.subject());
    }
  }

  /** One side's signature. */
  record SignatureShape(
      @JsonProperty("side") String side,
      @JsonProperty("person") String person,
      @JsonProperty("sha256") String sha256,
      @JsonProperty("at") @Iso Instant at,
      @JsonProperty("reason") @Nullable String reason) {
    static SignatureShape of(Signature signature) {
      return new SignatureShape(
          Wire.name(signature.side()),
          signature.person().value(),
          signature.sha256(),
          signature.at(),
          signature.reason());
    }
  }

  /** A warning that one side took. */
  record AcceptedShape(
      @JsonProperty("side") String side,
      @JsonProperty("id") String id,
      @JsonProperty("subject") String subject,
      @JsonProperty("person") String person,
      @JsonProperty("reason") String reason,
      @JsonProperty("at") @Iso Instant at) {
    static AcceptedShape of(Acceptance accepted) {
      return new AcceptedShape(
          Wire.name(accepted.side()),
          accepted.warning().id(),
          accepted.warning().subject(),
          accepted.person().value(),
          accepted.reason(),
          accepted.at());
    }
  }
}
