package nightbell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nightbell.audit.Verdict;
import nightbell.engine.Clock;
import nightbell.ops.Secrets;
import nightbell.ops.backup.BackupFile;
import nightbell.ops.backup.Manifest;
import nightbell.ops.backup.Own;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;

/**
 * Makes backups of a data folder: copies it, proves the trail of the copy, and packs that. The
 * trail's end is copied before the database, which is then never behind it.
 */
record BackupMaker(Path data, Copy copy, Clock clock) {

  /** Copies the database into this new file. */
  @FunctionalInterface
  interface Copy {
    void to(Path file) throws IOException;
  }

  /** Writes a backup into this new file; its folder is used on the way. */
  void write(Path file) throws IOException {
    Path staging = Own.beside(file, ".copy-");
    try {
      for (String name : BackupFile.NAMES) {
        Path from = data.resolve(name);
        if (name.equals(BackupFile.DATABASE)) {
          copy.to(staging.resolve(name));
        } else if (Files.exists(from)) {
          Files.copy(from, staging.resolve(name));
        }
      }
      BackupFile.pack(staging, look(staging), file);
    } finally {
      Own.remove(staging);
    }
  }

  private Manifest look(Path staging) throws IOException {
    DatabaseSettings settings =
        DatabaseSettings.embedded(staging.resolve("nightbell"), Secrets.databasePassword(staging));
    try (Database database = Database.toRead(settings)) {
      database.rememberTrailIn(staging);
      Verdict verdict = database.trail().verify(List.of());
      return Manifest.of(
          database.schema(),
          clock.now().toString(),
          verdict.events(),
          verdict.head(),
          verdict.ok(),
          database.store().deadlines().size());
    }
  }
}
