package nightbell.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jdbi.v3.core.Jdbi;

/**
 * Copies an H2 file that is in use: all that was committed when it began is in the copy, and nobody
 * waits for it. H2 zips its file; the copy is that file again.
 */
record LiveCopy(Jdbi jdbi) {

  void make(Path file) throws IOException {
    Path zip = file.resolveSibling(file.getFileName() + ".zip");
    try {
      jdbi.useHandle(db -> db.execute("BACKUP TO ?", zip.toAbsolutePath().toString()));
      unzip(zip, file);
    } finally {
      Files.deleteIfExists(zip);
    }
  }

  private static void unzip(Path zip, Path file) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
        if (next.getName().endsWith(".mv.db")) {
          Files.copy(in, file);
          return;
        }
      }
      throw new IOException("H2 put no database into its backup");
    }
  }
}
