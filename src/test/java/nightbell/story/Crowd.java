package nightbell.story;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nightbell.Service;
import nightbell.ops.Secrets;
import nightbell.store.DatabaseSettings;

/** Many incidents like one that there is, put past the engine into the service's database. */
final class Crowd {
  private static final String COLUMNS =
      """
      client, version, unresolved, state, title, host, search, severity, system, category, side,
      lead, row_id, matrix_version, opened_at, respond_by, acknowledged_at, resolved_at,
      breached, unanswered, repeats\
      """;

  private Crowd() {}

  /** Adds so many like this one, with numbers from {@code first} on, due for nothing. */
  static void add(Path folder, int like, int first, int many) {
    String insert =
        "INSERT INTO incident (number, dedup_key, next_at, body, "
            + COLUMNS
            + ") SELECT "
            + (first - 1)
            + " + X, dedup_key || X, NULL, REPLACE(body, '\"number\":"
            + like
            + ",', '\"number\":' || ("
            + (first - 1)
            + " + X) || ','), "
            + COLUMNS
            + " FROM incident CROSS JOIN SYSTEM_RANGE(1, "
            + many
            + ") WHERE number = "
            + like;
    try {
      Secrets secrets = Secrets.open(folder, Service.ADMIN, Service.KEY);
      DatabaseSettings embedded =
          DatabaseSettings.embedded(folder.resolve("nightbell"), secrets.databasePassword());
      try (Connection connection =
              DriverManager.getConnection(embedded.url(), embedded.user(), embedded.password());
          Statement statement = connection.createStatement()) {
        statement.executeUpdate(insert);
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the crowd could not be added", e);
    }
  }
}
