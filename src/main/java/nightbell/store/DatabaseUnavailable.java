package nightbell.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database cannot be opened. The message says what is wrong, where, and how to mend it. */
public final class DatabaseUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private DatabaseUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  static DatabaseUnavailable opening(DatabaseSettings settings, Throwable cause) {
    SQLException error = sql(cause);
    String state = error == null || error.getSQLState() == null ? "" : error.getSQLState();
    String words = settings.isEmbedded() ? embedded(settings, state) : server(settings, state);
    return new DatabaseUnavailable(words + " (" + firstLine(error, cause) + ")", cause);
  }

  static DatabaseUnavailable migrating(DatabaseSettings settings, Throwable cause) {
    String words =
        settings.isFile()
            ? "The tables of the database %s could not be brought up to date, and are as they were:"
                + " mend what the cause says, or run the release that wrote them (%s)"
            : "The tables of the database %s could not be brought up to date: mend what the cause"
                + " says, or restore the last backup and run the release that wrote it (%s)";
    return new DatabaseUnavailable(
        words.formatted(settings.place(), firstLine(null, cause)), cause);
  }

  private static String embedded(DatabaseSettings settings, String state) {
    return switch (state) {
      case "90020" ->
          "The database file of %s is in use by another process: stop that one, or set"
                  .formatted(settings.place())
              + " NIGHTBELL_DATA to another folder";
      case "28000" ->
          "The database %s does not take the password of user %s: put back the secrets file that"
                  .formatted(settings.place(), settings.user())
              + " belongs to this data folder";
      case "90030" ->
          "The database file of %s is damaged: restore the last backup".formatted(settings.place());
      default ->
          "The database %s cannot be opened: check that its folder exists, may be written and"
                  .formatted(settings.place())
              + " has room";
    };
  }

  private static String server(DatabaseSettings settings, String state) {
    return switch (state) {
      case "28P01", "28000" ->
          "The database %s refuses user %s: check NIGHTBELL_DB_USER and NIGHTBELL_DB_PASSWORD"
              .formatted(settings.place(), settings.user());
      case "3D000" ->
          "There is no such database as %s: create it, or correct NIGHTBELL_DB_URL"
              .formatted(settings.place());
      default ->
          "The database %s cannot be reached: check that it runs and that NIGHTBELL_DB_URL is right"
              .formatted(settings.place());
    };
  }

  private static @Nullable SQLException sql(Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof SQLException error) {
        return error;
      }
    }
    return null;
  }

  private static String firstLine(@Nullable SQLException error, Throwable cause) {
    String message = error != null ? error.getMessage() : cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.strip().lines().findFirst().orElse("");
  }
}
