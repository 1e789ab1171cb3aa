package nightbell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Clock;
import nightbell.engine.Engine;
import nightbell.ops.backup.BackupFile;
import nightbell.ops.backup.Own;
import nightbell.store.Database;
import nightbell.web.api.BackupResource;
import nightbell.web.api.BackupResource.CannotBackUp;

/**
 * Makes backups of the running service, in a hidden folder of its data. It takes no room that
 * alerts may need: without plenty there is no backup.
 */
record Backups(NightbellConfiguration configuration, Database database, Engine engine, Clock clock)
    implements BackupResource.Maker {
  private static final String FOLDER = ".backup";
  private static final long RESERVE = 100_000_000;

  /** What a process that died left behind is removed. */
  BackupResource resource() {
    Own.remove(folder());
    return new BackupResource(this);
  }

  @Override
  public Path make(Actor by) throws IOException, CannotBackUp {
    if (configuration.database().url() != null) {
      throw new CannotBackUp("The record is in PostgreSQL: use pg_dump.");
    }
    Path data = configuration.dataFolder();
    long needed = 3 * Files.size(data.resolve(BackupFile.DATABASE)) + RESERVE;
    if (Files.getFileStore(data).getUsableSpace() < needed) {
      throw new CannotBackUp(
          "There is too little room in " + data + ": a backup needs " + needed + " bytes there.");
    }
    Own.folders(folder());
    Path file = folder().resolve("nightbell-" + clock.now().toEpochMilli() + ".zip");
    new BackupMaker(data, database::copyTo, clock).write(file);
    Map<String, String> bytes = Map.of("bytes", Long.toString(Files.size(file)));
    // The copy is there; the entry is for the reader of the trail.
    var unused =
        engine.note(null, null, new Entry(Kind.BACKED_UP, by, null, "A backup was made.", bytes));
    return file;
  }

  private Path folder() {
    return configuration.dataFolder().resolve(FOLDER);
  }
}
