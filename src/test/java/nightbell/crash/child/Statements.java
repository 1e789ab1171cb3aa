package nightbell.crash.child;

import java.util.Locale;
import java.util.regex.Pattern;
import org.h2.api.DatabaseEventListener;

/** Hears each statement before the database begins with it and after it is done with it. */
public final class Statements implements DatabaseEventListener {
  private static final Pattern CHANGE =
      Pattern.compile("(?s)\\s*(CREATE|ALTER|DROP|INSERT|UPDATE|DELETE)\\s.*");
  private static final Pattern CLAIM =
      Pattern.compile("(?s)\\s*UPDATE PAGE SET STATE = 'SENDING'.*");

  /** Whether the thread is in a checkpoint. */
  static final ThreadLocal<Boolean> IN_CHECKPOINT = ThreadLocal.withInitial(() -> false);

  @Override
  public void setProgress(int state, String name, long current, long max) {
    if (name == null) {
      return;
    }
    if (state == STATE_STATEMENT_START) {
      begins(name.toUpperCase(Locale.ROOT));
    } else if (state == STATE_STATEMENT_END) {
      ended(name.toUpperCase(Locale.ROOT));
    }
  }

  private static void begins(String sql) {
    if (sql.startsWith("COMMIT")) {
      Crashing.pass(Point.COMMIT);
    } else if (sql.startsWith("CHECKPOINT")) {
      IN_CHECKPOINT.set(true);
    } else if (CHANGE.matcher(sql).matches()) {
      Crashing.pass(Point.CHANGE);
      if (CLAIM.matcher(sql).matches()) {
        Crashing.pass(Point.CLAIM);
      }
    }
  }

  private static void ended(String sql) {
    if (sql.startsWith("COMMIT")) {
      Crashing.pass(Point.COMMITTED);
    } else if (sql.startsWith("CHECKPOINT")) {
      IN_CHECKPOINT.set(false);
      Crashing.pass(Point.SYNCED);
    }
  }
}
