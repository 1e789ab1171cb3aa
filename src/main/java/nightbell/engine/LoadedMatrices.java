package nightbell.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

/** Matrices kept in memory, read from the register when first asked for. */
public final class LoadedMatrices implements Matrices {
  private final Register register;
  private final Clock clock;
  private final Map<String, MatrixVersion> active = new ConcurrentSkipListMap<>();
  private final Map<Integer, MatrixVersion> versions = new ConcurrentHashMap<>();
  private volatile Consumer<MatrixVersion> onActive = version -> {};

  /** Takes up the active versions of the register. */
  public LoadedMatrices(Register register, Clock clock) {
    this.register = register;
    this.clock = clock;
    for (StoredMatrix stored : register.activeMatrices()) {
      active.put(stored.client().value(), keep(stored));
    }
  }

  /** Tells this one of every version that is active, and of those that become it. */
  public synchronized void onActive(Consumer<MatrixVersion> listener) {
    onActive = listener;
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
  public synchronized Loaded load(String name, String text, String by, String why) {
    MatrixFile.Result result = MatrixFile.read(name, text);
    if (result instanceof MatrixFile.Mistakes wrong) {
      return new Loaded(Optional.empty(), wrong.mistakes());
    }
    Matrix matrix = ((MatrixFile.Read) result).matrix();
    ClientId client = matrix.client().id();
    String sha256 = sha256(text);
    MatrixVersion current = active.get(client.value());
    if (current != null && current.sha256().equals(sha256)) {
      return new Loaded(Optional.of(current), List.of());
    }
    StoredMatrix stored = register.addMatrix(client, sha256, text, by, why, clock.now());
    MatrixVersion version = new MatrixVersion(stored.number(), sha256, matrix);
    versions.put(version.number(), version);
    active.put(client.value(), version);
    onActive.accept(version);
    return new Loaded(Optional.of(version), List.of());
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

  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
