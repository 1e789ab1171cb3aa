package nightbell.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import nightbell.engine.Asks;
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
import nightbell.engine.SetAsides;
import nightbell.engine.Store;
import nightbell.engine.Tracks;
import nightbell.engine.Trail;
import nightbell.engine.accounts.Ledger;
import nightbell.engine.desk.DeskRecords;
import nightbell.engine.evidence.EvidenceRecords;
import nightbell.engine.life.Signs;
import nightbell.engine.morning.DebriefRecords;
import nightbell.engine.presence.OwnRecord;
import nightbell.engine.report.Histories;
import nightbell.engine.retention.Removals;
import nightbell.engine.rota.Feeds;
import nightbell.engine.rota.Rota;
import nightbell.engine.silence.SilenceRecords;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The open database: its pool, its tables brought up to date, and the ports that stand on it.
 * Thread-safe. Threads that use it must not be interrupted, since an interrupt can close an H2
 * file. Close it after all who use it have stopped.
 */
public final class Database implements AutoCloseable {
  private final DatabaseSettings settings;
  private final LastingPool pool;
  private final Jdbi jdbi;
  private final SyncTimes syncs = new SyncTimes();
  private final Store store;

  private Database(DatabaseSettings settings, LastingPool pool) {
    this.settings = settings;
    this.pool = pool;
    jdbi = Jdbi.create(pool);
    jdbi.registerArgument(new TextArgument());
    jdbi.registerArgument(new InstantArgument());
    store = new JdbiStore(jdbi, settings.isEmbedded(), syncs);
  }

  /**
   * Opens the database and creates or upgrades its tables.
   *
   * @throws DatabaseUnavailable if that cannot be done; then nothing is left open
   */
  public static Database open(DatabaseSettings settings) {
    Upgrade.run(settings);
    LastingPool pool = new LastingPool(PoolSettings.of(settings), settings);
    Database database = new Database(settings, pool);
    try {
      // Not one of the pool's own first connections: it logs their failure with a stack trace.
      pool.now().getConnection().close();
    } catch (SQLException e) {
      pool.close();
      throw DatabaseUnavailable.opening(settings, e);
    }
    try {
      Schema.flyway(pool.now()).migrate();
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
    DataSource pool = Schema.memory();
    try {
      Jdbi.create(pool).useHandle(db -> db.select("SELECT ?", 1).mapTo(int.class).one());
      Schema.flyway(pool);
    } finally {
      pool.close(true);
    }
  }

  /** Opens a database only to read it: an embedded one is not written to at all. */
  public static Database toRead(DatabaseSettings settings) {
    DatabaseSettings reading = settings.toRead();
    LastingPool pool = new LastingPool(PoolSettings.of(reading), reading);
    try {
      pool.now().getConnection().close();
      return new Database(reading, pool);
    } catch (SQLException e) {
      pool.close();
      throw DatabaseUnavailable.opening(reading, e);
    }
  }

  /** Where decisions are kept. */
  public Store store() {
    return store;
  }

  /** Tells this one how long each forcing to the disk takes, from now on. */
  public void onSync(Consumer<Duration> listener) {
    syncs.to(listener);
  }

  /** What is on record. */
  public Records records() {
    return new JdbiRecords(jdbi);
  }

  /** What the desk's pages show. */
  public DeskRecords desk() {
    return new JdbiDesk(jdbi);
  }

  /** The record as a whole. */
  public Trail trail() {
    return new JdbiTrail(jdbi, store());
  }

  /** What the service tells of itself. */
  public OwnRecord ownRecord() {
    return new JdbiOwnRecord(jdbi);
  }

  /** What removes words. */
  public Removals removals() {
    return new JdbiRemovals(jdbi);
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

  /** What is on record about incidents, for reports. */
  public Histories histories() {
    return new JdbiHistories(jdbi);
  }

  /** Links to calendars. */
  public Feeds feeds() {
    return new JdbiFeeds(jdbi, settings.isEmbedded());
  }

  /** Silences. */
  public SilenceRecords silences() {
    return new JdbiSilences(jdbi, settings.isEmbedded());
  }

  /** What was said of incidents afterwards. */
  public DebriefRecords debriefs() {
    return new JdbiDebriefs(jdbi, settings.isEmbedded());
  }

  /** What came in, day by day. */
  public IntakeCounts intakeCounts() {
    return (from, to) -> jdbi.withHandle(db -> new CountTable(db).between(from, to));
  }

  /** What is set aside. */
  public SetAsides setAsides() {
    return new JdbiSetAsides(jdbi);
  }

  /** What evidence packs are made of. */
  public EvidenceRecords evidence() {
    return new JdbiEvidence(jdbi);
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
    return SecretTable.shared(jdbi, name, fresh);
  }

  /** Who signs in. */
  public Ledger ledger() {
    return JdbiAccounts.ledger(jdbi, settings.isEmbedded());
  }

  /** Heartbeats. */
  public Heartbeats heartbeats() {
    return new JdbiHeartbeats(jdbi, settings.isEmbedded());
  }

  /** When the last thing on record happened; empty if nothing did. */
  public Optional<Instant> lastEvent() {
    return jdbi.withHandle(TrailTable::lastEvent);
  }

  /** Writes something small and commits it; fails as the database does. */
  public void write() {
    jdbi.useHandle(CounterTable::touch);
  }

  /** Closes the database, an embedded one tidily so that the next start is quick. Idempotent. */
  @Override
  public void close() {
    if (settings.isEmbedded() && !pool.isClosed()) {
      try {
        jdbi.useHandle(db -> db.execute("SHUTDOWN"));
      } catch (JdbiException e) {
        // The database is closed already; what was committed is in the file.
      }
    }
    pool.close();
    jdbi.getConfig(TrailMemory.class).close();
  }

  /** Copies the embedded database, in use as it is, into a new file. */
  public void copyTo(Path file) throws IOException {
    new LiveCopy(jdbi).make(file);
  }

  /** The number of the last migration that its tables have been through. */
  public int schema() {
    return Schema.of(pool.now());
  }

  /** Signs of life. */
  public Signs signs() {
    return new JdbiSigns(jdbi);
  }
}
