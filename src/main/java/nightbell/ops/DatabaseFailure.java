package nightbell.ops;

import java.sql.SQLException;

/** What a database's refusal at the start means, and how to mend it: H2's and PostgreSQL's. */
final class DatabaseFailure {
  private static final int H2_IN_USE = 90020;
  private static final int H2_WRONG_PASSWORD = 28000;
  private static final int H2_DAMAGED = 90030;
  private static final int H2_OTHER_FORMAT = 90048;

  private DatabaseFailure() {}

  static String words(SQLException failure) {
    return switch (failure.getErrorCode()) {
      case H2_IN_USE ->
          "The database in the data folder is in use: another Nightbell runs on that folder."
              + " Stop it, or set NIGHTBELL_DATA to another folder.";
      case H2_WRONG_PASSWORD ->
          "The password in secrets.properties does not open the database beside it."
              + " Put back the secrets.properties that was made together with that database.";
      case H2_DAMAGED, H2_OTHER_FORMAT ->
          "The database file in the data folder cannot be read: "
              + line(failure)
              + " Put back a backup of the data folder.";
      default -> byState(failure);
    };
  }

  private static String byState(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith("28")) {
      return "The database refused user or password: "
          + line(failure)
          + " Mend NIGHTBELL_DB_USER and NIGHTBELL_DB_PASSWORD.";
    }
    if (state.startsWith("3D")) {
      return line(failure) + " Create that database, or mend its name in NIGHTBELL_DB_URL.";
    }
    if (state.startsWith("08")) {
      return "The database does not answer: "
          + line(failure)
          + " Start it, or mend NIGHTBELL_DB_URL (jdbc:postgresql://host:5432/name).";
    }
    return "The database refused: " + line(failure) + " See NIGHTBELL_DB_URL.";
  }

  /** The first line as a sentence; the rest of such messages is SQL or advice for programmers. */
  private static String line(SQLException failure) {
    String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line : line + ".";
  }
}
