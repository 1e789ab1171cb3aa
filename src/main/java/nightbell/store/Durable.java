package nightbell.store;

import java.util.function.Function;
import nightbell.engine.Store;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Changes that survive a power cut once they are answered: each runs in a transaction of its own
 * and is forced to the disk after it. For what is changed seldom; alerts are committed in groups.
 */
final class Durable {
  private final Jdbi jdbi;
  private final boolean embedded;

  Durable(Jdbi jdbi, boolean embedded) {
    this.jdbi = jdbi;
    this.embedded = embedded;
  }

  /**
   * Does the work, all of it or nothing.
   *
   * @throws Store.Conflict if another change came first
   */
  <T> T change(Function<Handle, T> work) {
    T result;
    try {
      result = jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw Conflicts.of(e);
    }
    sync();
    return result;
  }

  /** Forces what was committed to the disk. PostgreSQL did so with the commit. */
  void sync() {
    if (embedded) {
      jdbi.useHandle(db -> db.execute("CHECKPOINT SYNC"));
    }
  }
}
