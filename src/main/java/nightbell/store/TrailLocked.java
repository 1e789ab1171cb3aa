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
 * The migration after {@code V5__trail_chain.sql}: links what was written before there was a chain,
 * and from then on lets neither database change or remove a row of the trail. The two say that in
 * languages of their own, hence no SQL file.
 */
final class TrailLocked implements JavaMigration {
  private static final List<String> H2 =
      List.of(
          """
          CREATE TRIGGER trail_append_only BEFORE UPDATE, DELETE ON trail
          FOR EACH ROW CALL "nightbell.store.AppendOnly\"""",
          """
          CREATE TRIGGER seal_append_only BEFORE UPDATE, DELETE ON seal
          FOR EACH ROW CALL "nightbell.store.AppendOnly\"""");
  private static final List<String> POSTGRESQL =
      List.of(
          """
          CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN RAISE EXCEPTION 'The trail is only ever added to.'; END $$""",
          """
          CREATE TRIGGER trail_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trail
          FOR EACH STATEMENT EXECUTE FUNCTION append_only()""",
          """
          CREATE TRIGGER seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON seal
          FOR EACH STATEMENT EXECUTE FUNCTION append_only()""");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("6");
  }

  @Override
  public String getDescription() {
    return "trail locked";
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
  public void migrate(Context context) throws Exception {
    Connection db = context.getConnection();
    TrailLinking.link(db);
    boolean isH2 = db.getMetaData().getURL().startsWith("jdbc:h2:");
    for (String sql : isH2 ? H2 : POSTGRESQL) {
      execute(db, sql);
    }
  }

  private static void execute(Connection db, String sql) throws SQLException {
    try (Statement statement = db.createStatement()) {
      statement.execute(sql);
    }
  }
}
