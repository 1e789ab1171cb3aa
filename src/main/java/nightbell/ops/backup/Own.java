package nightbell.ops.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that their owner alone can read, from their first byte on. */
public final class Own {
  private Own() {}

  /** A new file; one that is there is not touched, and fails this. */
  public static OutputStream create(Path file) throws IOException {
    return Channels.newOutputStream(
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            permissions(file, "rw-------")));
  }

  /** A new folder within this one. */
  public static Path folder(Path within, String prefix) throws IOException {
    return Files.createTempDirectory(within, prefix, permissions(within, "rwx------"));
  }

  /** A new folder beside this file, which need not be there. */
  public static Path beside(Path file, String prefix) throws IOException {
    return folder(Objects.requireNonNull(file.toAbsolutePath().getParent(), "no folder"), prefix);
  }

  /** A folder and those above it, made where they are missing. */
  public static void folders(Path folder) throws IOException {
    Files.createDirectories(folder, permissions(folder, "rwx------"));
  }

  /** Removes a folder and all in it, as far as that can be done. */
  public static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      // What is left is a copy beside the database, by a name that shows what it is.
    }
  }

  /** Forces what was renamed within a folder to the disk, where the system can. */
  public static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Not every system opens a folder; it forces names with the files then.
    }
  }

  private static FileAttribute<?>[] permissions(Path place, String permissions) {
    return place.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
