package nightbell.store;

import org.apache.tomcat.jdbc.pool.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** How far a database's tables are, and how far this release would bring them. */
public final class Schema {
  private Schema() {}

  /** The number of this release's last migration. */
  public static int newest() {
    DataSource pool = memory();
    try {
      int newest = 0;
      for (MigrationInfo each : flyway(pool).info().all()) {
        newest = Math.max(newest, Integer.parseInt(each.getVersion().getVersion()));
      }
      return newest;
    } finally {
      pool.close(true);
    }
  }

  /** The number of the last migration that this database has been through. */
  static int of(javax.sql.DataSource pool) {
    MigrationInfo current = flyway(pool).info().current();
    return current == null ? 0 : Integer.parseInt(current.getVersion().getVersion());
  }

  /** A database that is forgotten. */
  static DataSource memory() {
    return new DataSource(PoolSettings.of(DatabaseSettings.inMemory()));
  }

  /** What brings a database's tables up to date. */
  static Flyway flyway(javax.sql.DataSource pool) {
    return Flyway.configure(Schema.class.getClassLoader())
        .dataSource(pool)
        .locations("classpath:db/migration")
        .javaMigrations(new TrailLocked(), new WordsRemovable())
        .loggers("slf4j")
        .load();
  }
}
