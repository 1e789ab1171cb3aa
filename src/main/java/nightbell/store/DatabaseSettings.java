package nightbell.store;

import java.nio.file.Path;

/** Where the database is, and as whom to open it. The password never shows in {@link #toString}. */
public record DatabaseSettings(String url, String user, String password) {

  /**
   * An embedded H2 database in this file (H2 adds {@code .mv.db}). With {@code WRITE_DELAY=0} a
   * commit survives a killed process, with {@code async:} an interrupted thread cannot close the
   * file for the others, and H2 leaves closing to {@link Database#close}.
   */
  public static DatabaseSettings embedded(Path file, String password) {
    String url =
        "jdbc:h2:async:"
            + file.toAbsolutePath()
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000"
            + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=64"
            // Failures are told by who asked; no trace file beside the database as well.
            + ";TRACE_LEVEL_FILE=0";
    return new DatabaseSettings(url, "nightbell", password);
  }

  /** An embedded database without a file, which ends with its last connection. */
  static DatabaseSettings inMemory() {
    return new DatabaseSettings("jdbc:h2:mem:", "nightbell", "");
  }

  /** The same database, an embedded one as a file that is only read. */
  DatabaseSettings toRead() {
    return isEmbedded()
        ? new DatabaseSettings(url + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", user, password)
        : this;
  }

  /** Whether the database is H2, within this process. */
  public boolean isEmbedded() {
    return url.startsWith("jdbc:h2:");
  }

  /** Whether it is an H2 file, which can be closed and opened again. */
  boolean isFile() {
    return isEmbedded() && !url.startsWith("jdbc:h2:mem:") && !url.startsWith("jdbc:h2:tcp:");
  }

  /** A file beside this one, whose name goes on with these letters. */
  DatabaseSettings beside(String letters) {
    return new DatabaseSettings(
        place() + letters + url.substring(place().length()), user, password);
  }

  /** The address without its settings, which may hold secrets. */
  String place() {
    return url.split("[;?]", 2)[0];
  }

  @Override
  public String toString() {
    return place() + " as " + user;
  }
}
