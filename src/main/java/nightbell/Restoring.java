package nightbell;

import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.Verdict;
import nightbell.engine.Clock;
import nightbell.engine.SystemClock;
import nightbell.ops.Exit;
import nightbell.ops.Secrets;
import nightbell.ops.backup.BackupFile;
import nightbell.ops.backup.Manifest;
import nightbell.ops.backup.Own;
import nightbell.ops.backup.RestoreCommand;
import nightbell.ops.backup.Unfit;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import nightbell.store.DatabaseUnavailable;
import nightbell.store.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Puts a backup into a data folder. It is unpacked, opened, brought up to date, proven and recorded
 * within a folder of its own there, and only then moved into place, the database last.
 */
final class Restoring implements RestoreCommand.Target {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  /**
   * Numbers that incidents may have been given after the backup: nobody's late answer to one of
   * those may meet another incident.
   */
  private static final int NUMBERS = 1000;

  private final Clock clock = new SystemClock();

  @Override
  public @Nullable Path restore(
      Bootstrap<?> bootstrap, String file, BackupFile backup, boolean aside)
      throws IOException, Unfit {
    NightbellConfiguration configuration = ConfigurationFile.read(bootstrap, file);
    if (configuration.database().url() != null) {
      throw bad(
          "The record is to be in PostgreSQL: a backup of the embedded database does not go there."
              + " Use pg_restore, or unset NIGHTBELL_DB_URL.");
    }
    Manifest manifest = backup.manifest();
    int newest = Schema.newest();
    if (manifest.schema() > newest) {
      throw new Unfit(
          "it was made by a newer Nightbell, "
              + manifest.version()
              + ": its tables are at "
              + manifest.schema()
              + ", and this release knows them up to "
              + newest);
    }
    Path data = configuration.dataFolder();
    mayReplace(data, aside);
    boolean made = !Files.exists(data);
    Own.folders(data);
    Path staging = Own.folder(data, ".restore-");
    boolean done = false;
    try {
      backup.unpack(staging);
      prove(staging, manifest);
      Path old =
          Files.exists(data.resolve(BackupFile.DATABASE)) || isBegun(data)
              ? data.resolve("before-restore-" + STAMP.format(clock.now()))
              : null;
      swap(staging, data, old);
      done = true;
      return old;
    } finally {
      Own.remove(staging);
      if (made && !done) {
        Files.deleteIfExists(data);
      }
    }
  }

  private static boolean isBegun(Path data) {
    return BackupFile.NAMES.stream().anyMatch(name -> Files.exists(data.resolve(name)));
  }

  private static void mayReplace(Path data, boolean aside) throws IOException {
    if (Files.exists(data.resolve(BackupFile.DATABASE))) {
      Optional<FolderLock> lock = FolderLock.of(data);
      if (lock.isEmpty()) {
        throw bad("A service runs on " + data + ": stop it first.");
      }
      lock.get().close();
    }
    if (isBegun(data) && !aside) {
      throw bad(
          data
              + " holds a database or its secrets already: set NIGHTBELL_DATA to an empty folder,"
              + " or say --force to set what is there aside.");
    }
  }

  private void prove(Path staging, Manifest manifest) throws IOException, Unfit {
    DatabaseSettings settings =
        DatabaseSettings.embedded(staging.resolve("nightbell"), Secrets.databasePassword(staging));
    try (Database database = Database.open(settings)) {
      database.rememberTrailIn(staging);
      Verdict before = database.trail().verify(List.of());
      if (manifest.proven() && !(before.ok() && before.head().equals(manifest.head()))) {
        throw new Unfit("its trail is not the one that was backed up");
      }
      record(database, manifest);
    } catch (DatabaseUnavailable e) {
      throw new Unfit("its database cannot be opened: " + e.getMessage());
    }
  }

  private void record(Database database, Manifest manifest) {
    Instant now = clock.now();
    String text =
        "Restored from the backup of %s, after event %d. What happened between then and now is not"
                .formatted(manifest.at(), manifest.events())
            + " on this record. Incident numbers go on "
            + NUMBERS
            + " further.";
    Map<String, String> data = Map.of("backup", manifest.at(), "head", manifest.head());
    database
        .store()
        .transact(
            session -> {
              for (int i = 0; i < NUMBERS; i++) {
                session.nextNumber();
              }
              Entry entry = new Entry(Kind.RESTORED, Actor.ADMIN, null, text, data);
              session.append(now, null, null, entry);
              return true;
            });
    database.trail().seal(now);
  }

  /** Moves all or nothing: what was moved goes back when something cannot be. */
  private static void swap(Path staging, Path data, @Nullable Path old) throws IOException {
    Deque<Path[]> moved = new ArrayDeque<>();
    try {
      if (old != null) {
        Own.folders(old);
        for (String name : BackupFile.NAMES) {
          move(data.resolve(name), old.resolve(name), moved);
        }
      }
      for (String name : BackupFile.NAMES) {
        move(staging.resolve(name), data.resolve(name), moved);
      }
    } catch (IOException e) {
      while (!moved.isEmpty()) {
        Path[] each = moved.pop();
        Files.move(each[1], each[0], StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    Own.force(data);
  }

  private static void move(Path from, Path to, Deque<Path[]> moved) throws IOException {
    if (Files.exists(from)) {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      moved.push(new Path[] {from, to});
    }
  }

  private static Exit bad(String sentence) {
    System.err.println(sentence);
    return new Exit(Exit.BAD_USE);
  }
}
