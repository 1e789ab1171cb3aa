package nightbell.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Matrices.Offer;
import nightbell.engine.StoredVersion.State;
import org.jspecify.annotations.Nullable;

/**
 * How versions come and go, decided and written inside one change. A new proposal takes the place
 * of an open one that is not agreed yet; a version that becomes active ends the one before it and
 * every older proposal, agreed or not: the later word of both sides stands.
 */
public final class VersionLife {
  private final MatrixVersions.Session session;
  private final Instant now;

  VersionLife(MatrixVersions.Session session, Instant now) {
    this.session = session;
    this.now = now;
  }

  public MatrixVersions.Session session() {
    return session;
  }

  public Instant now() {
    return now;
  }

  /** Takes a text up as a version of its client, or finds the version that it is. */
  StoredVersion offer(
      Offer offer, ClientId client, String sha256, List<Warning> warnings, boolean toBeSigned) {
    Optional<StoredVersion> active = session.active(client);
    Optional<StoredVersion> same =
        active
            .filter(version -> version.sha256().equals(sha256))
            .or(() -> proposed(client, sha256, offer.from()));
    if (same.isPresent()) {
      return same.get();
    }
    boolean signed = toBeSigned && !(offer.orFirst() && active.isEmpty());
    StoredVersion version =
        new StoredVersion(
            session.nextNumber(),
            client,
            sha256,
            State.PROPOSED,
            offer.by(),
            offer.why(),
            now,
            offer.from(),
            signed ? null : now,
            null,
            null,
            warnings,
            List.of(),
            List.of());
    session.insert(version, offer.text());
    return isDue(version) ? activate(version) : propose(version);
  }

  /** Makes a version active if it is agreed and its instant has come. */
  public StoredVersion ripen(StoredVersion version) {
    return version.state() == State.PROPOSED && isDue(version) ? activate(version) : version;
  }

  /** Ends a proposal. */
  public StoredVersion withdraw(StoredVersion version, Actor by, String why) {
    StoredVersion ended = version.ended(now);
    session.update(ended);
    String text = "Matrix version " + version.number() + " is withdrawn: " + why + ".";
    tell(Kind.MATRIX_WITHDRAWN, by, ended, text, Map.of());
    return ended;
  }

  public void tell(
      Kind kind, Actor by, StoredVersion version, String text, Map<String, String> more) {
    Map<String, String> values = new LinkedHashMap<>(more);
    values.put("version", String.valueOf(version.number()));
    values.put("sha256", version.sha256());
    session.append(now, version.client(), new Entry(kind, by, null, text, values));
  }

  private boolean isDue(StoredVersion version) {
    Instant from = version.activeFrom();
    return version.agreedAt() != null && (from == null || !from.isAfter(now));
  }

  private StoredVersion propose(StoredVersion version) {
    for (StoredVersion older : session.proposed(version.client())) {
      if (older.number() < version.number() && older.agreedAt() == null) {
        withdraw(older, Actor.NIGHTBELL, "version " + version.number() + " takes its place");
      }
    }
    Instant from = version.activeFrom();
    String when = from == null ? "" : ", to be active from " + from;
    String text =
        "Matrix version " + version.number() + " is proposed" + when + ": " + version.why() + ".";
    tell(Kind.MATRIX_PROPOSED, new Actor(version.by(), null), version, text, Map.of());
    return version;
  }

  private StoredVersion activate(StoredVersion version) {
    Optional<StoredVersion> before = session.active(version.client());
    before.ifPresent(old -> session.update(old.ended(now)));
    for (StoredVersion older : session.proposed(version.client())) {
      if (older.number() < version.number()) {
        withdraw(older, Actor.NIGHTBELL, "version " + version.number() + " is active");
      }
    }
    StoredVersion active = version.activated(now);
    session.update(active);
    String text = "Matrix version " + version.number() + " is active: " + version.why() + ".";
    Map<String, String> replaces =
        before.map(old -> Map.of("replaces", String.valueOf(old.number()))).orElse(Map.of());
    tell(Kind.MATRIX_LOADED, new Actor(version.by(), null), active, text, replaces);
    return active;
  }

  private Optional<StoredVersion> proposed(ClientId client, String sha256, @Nullable Instant from) {
    return session.proposed(client).stream()
        .filter(version -> version.sha256().equals(sha256))
        .filter(version -> Objects.equals(version.activeFrom(), from))
        .findFirst();
  }
}
