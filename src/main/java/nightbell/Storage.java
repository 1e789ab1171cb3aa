package nightbell;

import java.nio.file.Files;
import java.nio.file.Path;
import nightbell.ops.CannotStart;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import nightbell.store.DatabaseUnavailable;
import org.jspecify.annotations.Nullable;

/** Where the configuration keeps the record. */
record Storage(NightbellConfiguration configuration) {

  /** Whether there is no database yet; of one elsewhere only the start itself can tell. */
  boolean isNew() {
    return configuration.database().url() == null
        && !Files.exists(file().resolveSibling("nightbell.mv.db"));
  }

  /**
   * Opens it, and creates or upgrades what is missing.
   *
   * @param password of the embedded database
   * @throws CannotStart in a sentence if that cannot be
   */
  Database open(String password) {
    NightbellConfiguration.Database given = configuration.database();
    String url = given.url();
    DatabaseSettings settings =
        url == null
            ? DatabaseSettings.embedded(file(), password)
            : new DatabaseSettings(url, text(given.user()), text(given.password()));
    Database database = opened(settings);
    database.rememberTrailIn(configuration.dataFolder());
    return database;
  }

  private static Database opened(DatabaseSettings settings) {
    try {
      return Database.open(settings);
    } catch (DatabaseUnavailable e) {
      CannotStart cannot = new CannotStart(String.valueOf(e.getMessage()));
      cannot.initCause(e);
      throw cannot;
    }
  }

  private Path file() {
    return configuration.dataFolder().resolve("nightbell");
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
