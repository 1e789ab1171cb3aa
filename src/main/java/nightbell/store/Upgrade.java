package nightbell.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FileUtils;
import org.h2.tools.Restore;

/**
 * Makes or upgrades the tables of an embedded database beside its file, and then puts that in the
 * file's place. H2 commits each change of a table by itself, so a process that died in the middle
 * would leave tables that no release knows; this way it leaves the file as it was, and the next
 * start begins anew. Meanwhile the file stays locked, and only one process gets so far.
 */
final class Upgrade {
  private static final String SUFFIX = ".mv.db";
  private static final String BESIDE = ".upgrade";

  private final DatabaseSettings settings;
  private final String file;

  private Upgrade(DatabaseSettings settings) {
    this.settings = settings;
    this.file = settings.place().substring("jdbc:h2:".length());
  }

  /**
   * Does it if it is needed; a file that was opened stays open for the next connection.
   *
   * @throws DatabaseUnavailable if it cannot be done; then nothing is left open or changed
   */
  static void run(DatabaseSettings settings) {
    if (settings.isFile()) {
      new Upgrade(settings).run();
    }
  }

  private void run() {
    try {
      if (FileUtils.exists(file + SUFFIX)) {
        upgrade();
      } else {
        clear();
        make();
      }
    } catch (SQLException | IOException e) {
      throw DatabaseUnavailable.opening(settings, e);
    }
  }

  private void upgrade() throws SQLException, IOException {
    DataSource source = source(settings);
    try (Connection db = source.getConnection()) {
      if (Schema.flyway(source).info().pending().length == 0) {
        return;
      }
      try {
        clear();
        copy(db);
        make();
      } finally {
        // What is open is the old file, be there a new one in its place or not.
        execute(db, "SHUTDOWN IMMEDIATELY");
      }
    }
  }

  private void copy(Connection db) throws SQLException {
    String packed = file + BESIDE + ".zip";
    execute(db, "BACKUP TO '" + packed.replace("'", "''") + "'");
    String name = file.substring(file.lastIndexOf('/') + 1) + BESIDE;
    Restore.execute(packed, FileUtils.getParent(file), name);
    FileUtils.delete(packed);
  }

  /** Brings what is beside the file, or nothing, up to date, and puts it in the file's place. */
  private void make() throws SQLException, IOException {
    DataSource source = source(settings.beside(BESIDE));
    try (Connection db = source.getConnection()) {
      try {
        Schema.flyway(source).migrate();
      } catch (FlywayException e) {
        throw DatabaseUnavailable.migrating(settings, e);
      } finally {
        execute(db, "SHUTDOWN");
      }
    }
    try (FileChannel made = FileUtils.open(file + BESIDE + SUFFIX, "rw")) {
      made.force(true);
    }
    FileUtils.moveAtomicReplace(file + BESIDE + SUFFIX, file + SUFFIX);
  }

  /** Removes what a process left that did not come to its end. */
  private void clear() {
    FileUtils.delete(file + BESIDE + SUFFIX);
    FileUtils.delete(file + BESIDE + ".zip");
  }

  private static DataSource source(DatabaseSettings settings) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(settings.url());
    source.setUser(settings.user());
    source.setPassword(settings.password());
    return source;
  }

  private static void execute(Connection db, String sql) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
  }
}
