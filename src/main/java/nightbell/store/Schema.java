package nightbell.store;

import org.apache.tomcat.jdbc.pool.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** How far a database's tables are, and how far this release would bring them. */
public final class Schema {
  private Schema() {}

  /** The number of this release's last migration. */
  public static int newest() {
    DataSource pool = PoolSettings.memory();
    try {
      int newest = 0;
      for (MigrationInfo each : Migrations.of(pool).info().all()) {
        newest = Math.max(newest, Integer.parseInt(each.getVersion().getVersion()));
      }
      return newest;
    } finally {
      pool.close(true);
    }
  }

  static int of(Flyway flyway) {
    MigrationInfo current = flyway.info().current();
    return current == null ? 0 : Integer.parseInt(current.getVersion().getVersion());
  }
}
