package nightbell.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import nightbell.engine.Store;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;

/**
 * Tells the errors that mean "another transaction was first" and those that mean "the database as a
 * whole takes nothing now" from all others.
 */
final class Conflicts {
  /**
   * Unique key taken, serialisation failure or H2 deadlock, PostgreSQL deadlock, H2 concurrent
   * update, H2 lock wait over.
   */
  private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "90131", "HYT00");

  /** H2: file errors, read-only, in use, closed, called at its shutdown. */
  private static final Set<String> GONE =
      Set.of("90028", "90031", "90097", "90020", "90098", "90121", "58030");

  private Conflicts() {}

  /** A conflict or unavailability if the error is one, else the error itself. */
  static RuntimeException of(JdbiException error) {
    for (Throwable at = error; at != null; at = at.getCause()) {
      String state = at instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
      if (STATES.contains(state)) {
        Store.Conflict conflict = new Store.Conflict("Another change came first: " + at);
        conflict.initCause(error);
        return conflict;
      }
    }
    for (Throwable at = error; at != null; at = at.getCause()) {
      if (isGone(at)) {
        return new Store.Unavailable(root(at), error);
      }
    }
    return error;
  }

  private static boolean isGone(Throwable at) {
    String state = at instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
    // Classes of SQL states: connections, and PostgreSQL's lack of resources and its shutdown.
    return at instanceof ConnectionException
        || at instanceof MVStoreException
        || at instanceof IOException
        || GONE.contains(state)
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P");
  }

  /** What the machine says: "No space left on device". */
  private static String root(Throwable at) {
    Throwable root = at;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return message.isBlank() ? root.getClass().getSimpleName() : message.strip();
  }
}
