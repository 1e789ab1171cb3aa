package nightbell.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A database as an earlier release left it: its tables, and a trail in them. */
public final class OlderSchema {
  private static final int UNLINKED = 7;

  private OlderSchema() {}

  /** Makes tables as of this version of the schema, with so many events on record. */
  public static void make(DatabaseSettings settings, int version, int events) {
    Flyway at = flyway(settings, Math.min(version, UNLINKED));
    at.migrate();
    try (Connection db =
        DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
      write(db, events);
      flyway(settings, version).migrate();
      db.createStatement().execute("SHUTDOWN");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Connection db, int events) throws SQLException {
    String event =
        """
        INSERT INTO trail (seq, at, kind, actor, text, data)
        VALUES (?, ?, 'note', 'nightbell', 'An older release wrote this.', '{}')\
        """;
    try (PreparedStatement insert = db.prepareStatement(event)) {
      for (int seq = 1; seq <= events; seq++) {
        insert.setInt(1, seq);
        insert.setObject(2, OffsetDateTime.parse("2026-03-01T02:00:00Z").plusSeconds(seq));
        insert.executeUpdate();
      }
    }
    String next = "UPDATE counter SET next_number = " + (events + 1) + " WHERE name = 'trail'";
    db.createStatement().execute(next);
  }

  private static Flyway flyway(DatabaseSettings settings, int version) {
    FluentConfiguration configuration =
        Flyway.configure(Database.class.getClassLoader())
            .dataSource(settings.url(), settings.user(), settings.password())
            .locations("classpath:db/migration")
            .javaMigrations(new TrailLocked())
            .loggers("slf4j")
            // With a question mark since some numbers were never given.
            .target(version + "?");
    return configuration.load();
  }
}
