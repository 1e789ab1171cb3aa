package nightbell.story;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 whose disk can be told to be full: {@code jdbc:h2:crammed:/path/to/file}. */
public final class FullDisk extends FilePathWrapper {
  private static final Set<String> FULL = ConcurrentHashMap.newKeySet();

  static {
    FilePath.register(new FullDisk());
  }

  /** The address of a database in this file, for a service whose disk is to be filled. */
  static String url(String file) {
    return "jdbc:h2:crammed:"
        + file
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0";
  }

  static void fill(String file) {
    FULL.add(file);
  }

  static void clear(String file) {
    FULL.remove(file);
  }

  @Override
  public String getScheme() {
    return "crammed";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Crammed(super.open(mode), toString());
  }

  private static final class Crammed extends FileBase {
    private final FileChannel file;
    private final String name;

    Crammed(FileChannel file, String name) {
      this.file = file;
      this.name = name;
    }

    private void room() throws IOException {
      if (FULL.stream().anyMatch(name::contains)) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      return file.read(into);
    }

    @Override
    public synchronized int read(ByteBuffer into, long at) throws IOException {
      return file.read(into, at);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
      room();
      return file.write(from);
    }

    @Override
    public synchronized int write(ByteBuffer from, long at) throws IOException {
      room();
      return file.write(from, at);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public FileChannel position(long at) throws IOException {
      file.position(at);
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }

    @Override
    public void force(boolean all) throws IOException {
      room();
      file.force(all);
    }

    @Override
    public FileLock tryLock(long at, long size, boolean shared) throws IOException {
      return file.tryLock(at, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
