package nightbell.web.page.matrix;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nightbell.engine.MatrixVersion;
import nightbell.engine.StoredVersion;
import nightbell.engine.StoredVersion.Acceptance;
import nightbell.engine.StoredVersion.Signature;
import nightbell.matrix.diff.Differences;
import nightbell.web.auth.Caller;
import nightbell.web.page.Fact;
import nightbell.web.page.Times;
import org.jspecify.annotations.Nullable;

/**
 * Tells of one version: where it stands, who agreed, and what changed in it. It is compared with
 * the version that was in force before it, since a proposal that was withdrawn changed nothing.
 */
final class VersionStory {
  private final MatrixDesk desk;
  private final StoredVersion stored;
  private final MatrixVersion version;
  private final Times times;
  private final Sides sides;

  VersionStory(MatrixDesk desk, StoredVersion stored, MatrixVersion version) {
    this.desk = desk;
    this.stored = stored;
    this.version = version;
    this.times = new Times(version.matrix().client().zone());
    this.sides = new Sides(version.matrix());
  }

  /**
   * The page for this caller.
   *
   * @param typed what was sent with a form that was refused
   * @param fault why it was, or empty
   */
  VersionView view(Caller caller, MultivaluedMap<String, String> typed, String fault) {
    StoredVersion before = before().orElse(null);
    return new VersionView(
        Heading.of(version),
        VersionLine.of(stored, sides, times),
        new VersionView.Content(
            facts(),
            stored.accepted().stream().map(this::accepted).toList(),
            before == null ? null : VersionLine.of(before, sides, times),
            changes(before),
            desk.agreement().text(stored.number()).orElse("")),
        Signing.of(stored, desk.ruling(stored), caller, typed, fault));
  }

  private Optional<StoredVersion> before() {
    return desk.agreement().versions(stored.client()).stream()
        .filter(other -> other.number() < stored.number())
        .filter(other -> other.activatedAt() != null)
        .findFirst();
  }

  private List<String> changes(@Nullable StoredVersion before) {
    return Optional.ofNullable(before)
        .flatMap(known -> desk.matrices().version(known.number()))
        .map(known -> Differences.between(known.matrix(), version.matrix()))
        .orElse(List.of());
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Loaded", times.dated(stored.at()) + " by " + sides.person(stored.by())));
    facts.add(new Fact("Why", stored.why()));
    facts.add(new Fact("SHA-256 of the text", stored.sha256()));
    stored.signatures().forEach(signature -> facts.add(signed(signature)));
    boolean signed = !stored.signatures().isEmpty();
    add(facts, "Both sides agreed", signed ? times.dated(stored.agreedAt()) : "");
    add(facts, "Active from", times.dated(stored.activeFrom()));
    add(facts, "Became active", times.dated(stored.activatedAt()));
    add(facts, "Ended", times.dated(stored.endedAt()));
    return facts;
  }

  private static void add(List<Fact> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(new Fact(name, value));
    }
  }

  private Fact signed(Signature signature) {
    String same = signature.sha256().equals(stored.sha256()) ? "this text" : signature.sha256();
    String reason = signature.reason() == null ? "" : ": " + signature.reason();
    return new Fact(
        "Signed, " + Sides.word(signature.side()),
        sides.person(signature.person())
            + ", "
            + times.dated(signature.at())
            + ", for "
            + same
            + reason);
  }

  private String accepted(Acceptance accepted) {
    return accepted.warning()
        + ": accepted by "
        + sides.person(accepted.person())
        + " for the "
        + Sides.word(accepted.side())
        + " side, "
        + times.dated(accepted.at())
        + ": "
        + accepted.reason();
  }
}
