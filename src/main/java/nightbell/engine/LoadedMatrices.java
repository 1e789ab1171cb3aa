package nightbell.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import nightbell.alert.ClientId;
import nightbell.engine.Register.StoredMatrix;
import nightbell.matrix.Matrix;
import nightbell.matrix.file.MatrixFile;

/**
 * Matrices kept in memory, read from the register when first asked for. The active ones follow the
 * database with each sweep, so that what another node loaded, or an instant made active, holds here
 * as well.
 */
public final class LoadedMatrices implements Matrices, Chore {
  private final Register register;
  private final VersionChanges changes;
  private final boolean signoff;
  private final Linter linter;
  private final Map<String, MatrixVersion> active = new ConcurrentSkipListMap<>();
  private final Map<Integer, MatrixVersion> versions = new ConcurrentHashMap<>();
  private volatile Consumer<MatrixVersion> onActive = version -> {};

  /** Takes up the active versions; new ones need no signatures and are not linted. */
  public LoadedMatrices(Register register, MatrixVersions versions, Clock clock) {
    this(register, versions, clock, false, Linter.NONE);
  }

  /**
   * Takes up the active versions.
   *
   * @param signoff whether a new version needs the signatures of both sides
   * @param linter looks at new texts; one with errors is refused
   */
  public LoadedMatrices(
      Register register, MatrixVersions versions, Clock clock, boolean signoff, Linter linter) {
    this.register = register;
    this.changes = new VersionChanges(versions, clock);
    this.signoff = signoff;
    this.linter = linter;
    refresh();
  }

  /** Tells this one, too, of every version that is active, and of those that become it. */
  public synchronized void onActive(Consumer<MatrixVersion> listener) {
    onActive = onActive.andThen(listener);
    active.values().forEach(listener);
  }

  @Override
  public Optional<MatrixVersion> active(ClientId client) {
    return Optional.ofNullable(active.get(client.value()));
  }

  @Override
  public List<MatrixVersion> active() {
    return List.copyOf(active.values());
  }

  @Override
  public Optional<MatrixVersion> version(int number) {
    MatrixVersion known = versions.get(number);
    return known != null ? Optional.of(known) : register.matrix(number).map(this::keep);
  }

  @Override
  public Loaded load(Offer offer) {
    MatrixFile.Result result = MatrixFile.read(offer.name(), offer.text());
    if (result instanceof MatrixFile.Mistakes wrong) {
      return new Wrong(wrong.mistakes());
    }
    MatrixFile.Read read = (MatrixFile.Read) result;
    Matrix matrix = read.matrix();
    ClientId client = matrix.client().id();
    if (offer.client() != null && !offer.client().equals(client)) {
      return new OtherClient(client);
    }
    String sha256 = sha256(offer.text());
    boolean known = isActive(client, sha256);
    // What is active is never refused, and at a start nobody reads what the linter says of it.
    boolean unlinted = offer.linted() || (known && offer.orFirst());
    Linted linted = unlinted ? Linted.NOTHING : linter.lint(read, now());
    if (!known && !linted.mistakes().isEmpty()) {
      return new Wrong(linted.mistakes());
    }
    List<Warning> found = linted.warnings();
    StoredVersion stored = changes.make(life -> life.offer(offer, client, sha256, found, signoff));
    MatrixVersion version = new MatrixVersion(stored.number(), sha256, matrix);
    versions.putIfAbsent(version.number(), version);
    refresh();
    return new Taken(version, stored.state(), linted.findings());
  }

  private boolean isActive(ClientId client, String sha256) {
    MatrixVersion current = active.get(client.value());
    return current != null && current.sha256().equals(sha256);
  }

  private Instant now() {
    return changes.clock().now();
  }

  /** Makes active what is agreed and due, and follows what others made active. */
  @Override
  public void run() {
    for (int number : changes.versions().due(changes.clock().now())) {
      changes.make(life -> life.session().version(number).map(life::ripen));
    }
    refresh();
  }

  /** Follows the database. */
  public synchronized void refresh() {
    for (int number : changes.versions().active()) {
      MatrixVersion version = version(number).orElseThrow();
      MatrixVersion before = active.put(version.matrix().client().id().value(), version);
      if (before == null || before.number() != number) {
        onActive.accept(version);
      }
    }
  }

  /** Reads versions that are not active from the register anew when they are asked for again. */
  public synchronized void forgetOld() {
    versions.values().removeIf(version -> !active.containsValue(version));
  }

  private MatrixVersion keep(StoredMatrix stored) {
    String name = "version " + stored.number();
    MatrixFile.Result result = MatrixFile.read(name, stored.text());
    if (result instanceof MatrixFile.Mistakes wrong) {
      throw new IllegalStateException(
          "The stored matrix " + name + " no longer reads: " + wrong.mistakes());
    }
    MatrixVersion version =
        new MatrixVersion(stored.number(), stored.sha256(), ((MatrixFile.Read) result).matrix());
    versions.put(version.number(), version);
    return version;
  }

  public static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
