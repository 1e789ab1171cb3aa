package nightbell.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The steps that bring tables up to date, in SQL and, where the databases differ, in Java. */
final class Migrations {
  private Migrations() {}

  /** Those of the database that this gives connections to. */
  static Flyway of(DataSource source) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .javaMigrations(new TrailLocked(), new WordsRemovable())
        .loggers("slf4j")
        .load();
  }
}
