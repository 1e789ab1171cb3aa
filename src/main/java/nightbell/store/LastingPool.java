package nightbell.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import org.apache.tomcat.jdbc.pool.DataSource;
import org.apache.tomcat.jdbc.pool.PoolProperties;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbc.JdbcException;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.ConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to a database that may break and be whole again. H2 closes an embedded database for
 * everybody when one write fails, as on a full disk, and a connection from before still calls
 * itself valid; so each is looked at before it is given out, and the first that is dead has all of
 * them closed and the file opened again. What was committed is in the file. Thread-safe.
 */
final class LastingPool implements ConnectionFactory {
  private static final Logger LOG = LoggerFactory.getLogger(LastingPool.class);

  /** Opening costs the machine no more than a fifth of its time, however long the disk is full. */
  private static final int REST = 4;

  private final PoolProperties properties;
  private final boolean breaks;
  private volatile DataSource pool;
  private boolean closed;
  private boolean told;
  private long restsUntil = System.nanoTime();

  LastingPool(PoolProperties properties, DatabaseSettings settings) {
    this.properties = properties;
    this.breaks = settings.isFile();
    this.pool = new DataSource(properties);
  }

  /** The connections as they are now; for those who need them once, at the start. */
  DataSource now() {
    return pool;
  }

  @Override
  public Connection openConnection() throws SQLException {
    DataSource mine = pool;
    if (!breaks) {
      return mine.getConnection();
    }
    try {
      Connection connection = mine.getConnection();
      if (isAlive(connection)) {
        return connection;
      }
      connection.close();
    } catch (SQLException e) {
      if (!(e instanceof JdbcException)) {
        throw e;
      }
      LOG.debug("The database gives no connection", e);
    }
    reopen(mine);
    return pool.getConnection();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized void close() {
    closed = true;
    pool.close(true);
  }

  private static boolean isAlive(Connection connection) throws SQLException {
    if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
      MVStore store = session.getDatabase().getStore().getMvStore();
      return !session.isClosed() && store.getPanicException() == null && !store.isClosed();
    }
    return true;
  }

  /** All old connections go first: H2 knows databases by name, and one of them could close both. */
  private synchronized void reopen(DataSource broken) throws SQLException {
    if (pool != broken) {
      return;
    }
    if (closed || System.nanoTime() - restsUntil < 0) {
      throw new SQLTransientConnectionException(
          "The database closed itself after an error", "08003");
    }
    if (!told) {
      told = true;
      LOG.warn("The database closed itself after an error; it is opened again");
    }
    long begun = System.nanoTime();
    end(broken);
    DataSource fresh = new DataSource(properties);
    try {
      fresh.getConnection().close();
    } finally {
      pool = fresh;
      long end = System.nanoTime();
      restsUntil = end + REST * (end - begun);
    }
  }

  private static void end(DataSource broken) {
    try (Connection last = broken.getConnection();
        Statement sql = last.createStatement()) {
      sql.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      LOG.debug("It is closed already", e);
    }
    broken.close(true);
  }
}
