package nightbell.ops;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The service's own secrets. What the configuration does not give is generated at the first start
 * and kept in {@code secrets.properties} of the data folder, readable by its owner alone. Lines are
 * only ever added to that file, under a lock and forced to the disk before they are used: a crash,
 * or a second process on the same folder, never loses the database's password. It never shows its
 * values in a log.
 */
public final class Secrets {
  /** The file's name in the data folder. */
  public static final String FILE = "secrets.properties";

  private static final String HEADER =
      "# Nightbell's own secrets, generated. Keep this file with the database: it opens it.\n";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String adminToken;
  private final String intakeKey;
  private final String databasePassword;

  private Secrets(String adminToken, String intakeKey, String databasePassword) {
    this.adminToken = adminToken;
    this.intakeKey = intakeKey;
    this.databasePassword = databasePassword;
  }

  /**
   * Opens the data folder's secrets, creating folder and file if needed. Values given here win, and
   * are not written down.
   */
  public static synchronized Secrets open(Path folder, @Nullable String admin, @Nullable String key)
      throws IOException {
    Files.createDirectories(folder, permissions(folder, "rwx------"));
    Path file = folder.resolve(FILE);
    try (FileChannel channel = FileChannel.open(file, OPTIONS, permissions(folder, "rw-------"));
        FileLock lock = channel.lock()) {
      tighten(file);
      Properties kept = read(channel);
      StringBuilder added =
          new StringBuilder(lock.isValid() && channel.size() == 0 ? HEADER : "\n");
      int before = added.length();
      Secrets secrets =
          new Secrets(
              admin != null ? admin : kept(kept, "adminToken", added, () -> "nb_" + hex(24)),
              key != null ? key : kept(kept, "intakeKey", added, () -> hex(16)),
              kept(kept, "databasePassword", added, () -> hex(24)));
      if (added.length() > before) {
        channel.write(ByteBuffer.wrap(added.toString().getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
      return secrets;
    }
  }

  /**
   * The embedded database's password as it is kept in this folder; nothing is written.
   *
   * @throws CannotStart if the folder has no secrets
   */
  public static String databasePassword(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new CannotStart("There is no " + file + ": copy it along with the database.");
    }
    Properties kept = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    }
    return kept.getProperty("databasePassword", "").strip();
  }

  private static final Set<StandardOpenOption> OPTIONS =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

  /** The bearer token with every right, for scripts. */
  public String adminToken() {
    return adminToken;
  }

  /** The value of the first client's first intake key. */
  public String intakeKey() {
    return intakeKey;
  }

  /** The embedded database's password. */
  public String databasePassword() {
    return databasePassword;
  }

  @Override
  public String toString() {
    return "Secrets[hidden]";
  }

  private static String kept(
      Properties kept, String name, StringBuilder added, Supplier<String> generate) {
    String value = kept.getProperty(name, "").strip();
    if (value.isEmpty()) {
      value = generate.get();
      added.append(name).append('=').append(value).append('\n');
    }
    return value;
  }

  /** Leaves the channel at the file's end. */
  private static Properties read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
    Properties kept = new Properties();
    try {
      kept.load(new StringReader(new String(bytes.array(), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      throw new CannotStart(
          FILE
              + " in the data folder is damaged ("
              + e.getMessage()
              + "). Put back a backup of it.");
    }
    return kept;
  }

  private static String hex(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private static FileAttribute<?>[] permissions(Path place, String permissions) {
    return place.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static void tighten(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-------");
    if (view != null && !view.readAttributes().permissions().equals(own)) {
      view.setPermissions(own);
    }
  }
}
