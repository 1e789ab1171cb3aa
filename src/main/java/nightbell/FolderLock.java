package nightbell;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import nightbell.ops.backup.BackupFile;

/** Keeps services from a data folder while it is read or replaced, as a service keeps others. */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock; empty if a service has it. The folder must hold a database. */
  static Optional<FolderLock> of(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(BackupFile.DATABASE), StandardOpenOption.READ);
    try {
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true);
      if (lock != null) {
        return Optional.of(new FolderLock(channel));
      }
    } catch (OverlappingFileLockException e) {
      // A service in this very process has it.
    }
    channel.close();
    return Optional.empty();
  }

  /** Copies the database, which nobody writes to now. */
  void copyTo(Path file) throws IOException {
    channel.position(0);
    Files.copy(Channels.newInputStream(channel), file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
