package nightbell.store;

import java.sql.SQLException;
import java.util.Set;
import nightbell.engine.Store;
import org.jdbi.v3.core.JdbiException;

/** Tells the errors that mean "another transaction was first" from all others. */
final class Conflicts {
  /**
   * Unique key taken, serialisation failure or H2 deadlock, PostgreSQL deadlock, H2 concurrent
   * update, H2 lock wait over.
   */
  private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "90131", "HYT00");

  private Conflicts() {}

  /** A conflict if the error is one, else the error itself. */
  static RuntimeException of(JdbiException error) {
    for (Throwable at = error; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
        Store.Conflict conflict = new Store.Conflict("Another change came first: " + sql);
        conflict.initCause(error);
        return conflict;
      }
    }
    return error;
  }
}
