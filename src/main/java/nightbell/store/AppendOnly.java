package nightbell.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's trigger on the trail and its seals: rows are only ever added. */
public final class AppendOnly implements Trigger {
  /** For H2. */
  public AppendOnly() {}

  @Override
  public void fire(Connection db, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    throw new SQLException("The trail is only ever added to.");
  }
}
