package nightbell.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import nightbell.engine.Asks;
import nightbell.engine.Feeds;
import nightbell.engine.Gaps;
import nightbell.engine.Heartbeats;
import nightbell.engine.InboxMarks;
import nightbell.engine.IntakeCounts;
import nightbell.engine.KeyUsage;
import nightbell.engine.MailSources;
import nightbell.engine.MatrixVersions;
import nightbell.engine.Outbox;
import nightbell.engine.PageTimes;
import nightbell.engine.Records;
import nightbell.engine.Register;
import nightbell.engine.Rota;
import nightbell.engine.SilenceRecords;
import nightbell.engine.Store;
import nightbell.engine.Tracks;
import nightbell.engine.Trail;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The open database: its pool, its tables brought up to date, and the ports that stand on it.
 * Thread-safe. Threads that use it must not be interrupted, since an interrupt can close an H2
 * file. Close it after all who use it have stopped.
 */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 16;

  private final DatabaseSettings settings;
  private final DataSource pool;
  private final Jdbi jdbi;
  private final Store store;

  private Database(DatabaseSettings settings, DataSource pool) {
    this.settings = settings;
    this.pool = pool;
    jdbi = Jdbi.create(pool);
    jdbi.registerArgument(new TextArgument());
    jdbi.registerArgument(new InstantArgument());
    store = new JdbiStore(jdbi, settings.isEmbedded());
  }

  /**
   * Opens the database and creates or upgrades its tables.
   *
   * @throws DatabaseUnavailable if that cannot be done; then nothing is left open
   */
  public static Database open(DatabaseSettings settings) {
    DataSource pool = new DataSource(properties(settings));
    Database database = new Database(settings, pool);
    try {
      // Not one of the pool's own first connections: it logs their failure with a stack trace.
      pool.getConnection().close();
    } catch (SQLException e) {
      pool.close(true);
      throw DatabaseUnavailable.opening(settings, e);
    }
    try {
      migrate(pool);
    } catch (FlywayException e) {
      database.close();
      throw DatabaseUnavailable.migrating(settings, e);
    }
    return database;
  }

  /**
   * Does in memory what opening does first, and forgets it: the classes that it needs, a fifth of a
   * start, are there then.
   */
  public static void rehearse() {
    DataSource pool = new DataSource(properties(DatabaseSettings.inMemory()));
    try {
      Jdbi.create(pool).useHandle(db -> db.select("SELECT ?", 1).mapTo(int.class).one());
      flyway(pool);
    } finally {
      pool.close(true);
    }
  }

  /**
   * Opens a database only to read it: an embedded one is not written to at all.
   *
   * @throws DatabaseUnavailable if that cannot be done
   */
  public static Database toRead(DatabaseSettings settings) {
    DatabaseSettings reading = settings.toRead();
    DataSource pool = new DataSource(properties(reading));
    try {
      pool.getConnection().close();
      return new Database(reading, pool);
    } catch (SQLException e) {
      pool.close(true);
      throw DatabaseUnavailable.opening(reading, e);
    }
  }

  /** Where decisions are kept. */
  public Store store() {
    return store;
  }

  /** What is on record. */
  public Records records() {
    return new JdbiRecords(jdbi);
  }

  /** The record as a whole. */
  public Trail trail() {
    return new JdbiTrail(jdbi, store());
  }

  /** Remembers the trail's end in files of this folder, from now on. */
  public void rememberTrailIn(Path folder) {
    jdbi.getConfig(TrailMemory.class).files = new TrailFiles(folder);
  }

  /** What is set up. */
  public Register register() {
    return new JdbiRegister(jdbi);
  }

  /** How much the intake keys are used. */
  public KeyUsage keyUsage() {
    return new JdbiKeyUsage(jdbi);
  }

  /** Where the matrices did not say whose an incident is. */
  public Gaps gaps() {
    return new JdbiGaps(jdbi);
  }

  /** The versions of matrices. */
  public MatrixVersions matrixVersions() {
    return new JdbiMatrixVersions(jdbi);
  }

  /** Overrides and absences. */
  public Rota rota() {
    return new JdbiRota(jdbi, settings.isEmbedded());
  }

  /** When people were paged. */
  public PageTimes pageTimes() {
    return new JdbiPageTimes(jdbi);
  }

  /** Links to calendars. */
  public Feeds feeds() {
    return new JdbiFeeds(jdbi, settings.isEmbedded());
  }

  /** Silences. */
  public SilenceRecords silences() {
    return new JdbiSilences(jdbi, settings.isEmbedded());
  }

  /** What came in, day by day. */
  public IntakeCounts intakeCounts() {
    return (from, to) -> jdbi.withHandle(db -> new CountTable(db).between(from, to));
  }

  /** Mails outside of incidents. */
  public Outbox outbox() {
    return new JdbiOutbox(jdbi);
  }

  /** What carriers left open. */
  public Tracks tracks() {
    return new JdbiTracks(jdbi);
  }

  /** Questions outside of incidents, and contacts. */
  public Asks asks() {
    return new JdbiAsks(jdbi);
  }

  /** How far inboxes were read. */
  public InboxMarks inboxMarks() {
    return new JdbiInbox(jdbi, settings.isEmbedded());
  }

  /** The sources of mailed alerts. */
  public MailSources mailSources() {
    return new JdbiMailSources(jdbi);
  }

  /** The secret of this name, which all processes share; {@code fresh} if there was none yet. */
  public String secret(String name, String fresh) {
    Optional<String> known = jdbi.withHandle(db -> new SecretTable(db).find(name));
    if (known.isPresent()) {
      return known.get();
    }
    try {
      jdbi.useHandle(db -> new SecretTable(db).insert(name, fresh));
    } catch (JdbiException e) {
      // Another process may have been first to write it; if not, the error is real.
      return jdbi.withHandle(db -> new SecretTable(db).find(name)).orElseThrow(() -> e);
    }
    return fresh;
  }

  /** Heartbeats. */
  public Heartbeats heartbeats() {
    return new JdbiHeartbeats(jdbi, settings.isEmbedded());
  }

  /** Writes something small and commits it; fails as the database does. */
  public void write() {
    jdbi.useHandle(
        db -> db.execute("UPDATE counter SET next_number = next_number WHERE name = 'matrix'"));
  }

  /** Closes the database, an embedded one tidily so that the next start is quick. Idempotent. */
  @Override
  public void close() {
    if (settings.isEmbedded() && !pool.getPool().isClosed()) {
      try {
        jdbi.useHandle(db -> db.execute("SHUTDOWN"));
      } catch (JdbiException e) {
        // The database is closed already; what was committed is in the file.
      }
    }
    pool.close(true);
    TrailFiles files = jdbi.getConfig(TrailMemory.class).files;
    if (files != null) {
      files.close();
    }
  }

  private static void migrate(DataSource pool) {
    flyway(pool).migrate();
  }

  private static Flyway flyway(DataSource pool) {
    return Flyway.configure(Database.class.getClassLoader())
        .dataSource(pool)
        .locations("classpath:db/migration")
        .javaMigrations(new TrailLocked())
        .loggers("slf4j")
        .load();
  }

  private static PoolProperties properties(DatabaseSettings settings) {
    PoolProperties properties = new PoolProperties();
    properties.setUrl(settings.url());
    properties.setDriverClassName(
        settings.isEmbedded() ? "org.h2.Driver" : "org.postgresql.Driver");
    properties.setUsername(settings.user());
    properties.setPassword(settings.password());
    properties.setJmxEnabled(false);
    properties.setUseStatementFacade(false);
    properties.setInitialSize(0);
    properties.setMinIdle(1);
    properties.setMaxIdle(CONNECTIONS);
    properties.setMaxActive(CONNECTIONS);
    properties.setMaxWait(15_000);
    properties.setRollbackOnReturn(true);
    if (!settings.isEmbedded()) {
      properties.setTestOnBorrow(true);
      properties.setValidationInterval(5_000);
      properties.setConnectionProperties(
          "ApplicationName=nightbell;connectTimeout=10;socketTimeout=60;tcpKeepAlive=true"
              + ";reWriteBatchedInserts=true");
    }
    return properties;
  }
}
