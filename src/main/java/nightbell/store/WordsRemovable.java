package nightbell.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * The migration that lets words leave the trail, and nothing else: an event's salt may go, and with
 * it its text and data, once and for good; hashes, instants, kinds and actors stay as they are.
 * Truncating is refused too, by a foreign key on H2, whose triggers do not see it. On PostgreSQL
 * the application's user loses every other right to change the two tables as well.
 */
final class WordsRemovable implements JavaMigration {
  private static final List<String> H2 =
      List.of(
          "CREATE TABLE trail_stays (seq BIGINT REFERENCES trail (seq))",
          "CREATE TABLE seal_stays (event BIGINT REFERENCES seal (event))");
  private static final List<String> POSTGRESQL =
      List.of(
          "DROP TRIGGER IF EXISTS trail_append_only ON trail",
          """
          CREATE TRIGGER trail_append_only BEFORE DELETE OR TRUNCATE ON trail
          FOR EACH STATEMENT EXECUTE FUNCTION append_only()""",
          """
          CREATE FUNCTION words_removed() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            IF OLD.salt IS NOT NULL AND NEW.salt IS NULL AND OLD.content IS NOT NULL
              AND NEW.text IN ('pruned', 'erased') AND OLD.kind NOT IN ('pruned', 'erased')
              AND (NEW.seq, NEW.at, NEW.kind, NEW.actor, NEW.content, NEW.link)
                = (OLD.seq, OLD.at, OLD.kind, OLD.actor, OLD.content, OLD.link)
              AND (NEW.side, NEW.channel, NEW.incident, NEW.client)
                IS NOT DISTINCT FROM (OLD.side, OLD.channel, OLD.incident, OLD.client)
            THEN RETURN NEW; END IF;
            RAISE EXCEPTION 'The trail is only ever added to.';
          END $$""",
          """
          CREATE TRIGGER trail_words_removed BEFORE UPDATE ON trail
          FOR EACH ROW EXECUTE FUNCTION words_removed()""",
          "REVOKE UPDATE, DELETE, TRUNCATE ON trail, seal FROM CURRENT_USER",
          "GRANT UPDATE (salt, text, data) ON trail TO CURRENT_USER");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("24");
  }

  @Override
  public String getDescription() {
    return "words removable";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection db = context.getConnection();
    boolean isH2 = db.getMetaData().getURL().startsWith("jdbc:h2:");
    try (Statement statement = db.createStatement()) {
      for (String sql : isH2 ? H2 : POSTGRESQL) {
        statement.execute(sql);
      }
    }
  }
}
