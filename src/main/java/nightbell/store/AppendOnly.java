package nightbell.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2's trigger on the trail and its seals: rows are only ever added. The words of an event may go,
 * and their salt with them; what PostgreSQL refuses ({@link WordsRemovable}) this refuses.
 */
public final class AppendOnly implements Trigger {
  private static final int KIND = 2;
  private static final int TEXT = 8;
  private static final int DATA = 9;
  private static final int SALT = 10;
  private static final int CONTENT = 11;

  /** Columns of the trail; the seals have fewer. */
  private static final int COLUMNS = 13;

  private static final Set<String> BARE = Set.of("pruned", "erased");

  /** For H2. */
  public AppendOnly() {}

  @Override
  public void fire(Connection db, Object @Nullable [] before, Object @Nullable [] after)
      throws SQLException {
    if (before == null || after == null || !isRemoval(before, after)) {
      throw new SQLException("The trail is only ever added to.");
    }
  }

  private static boolean isRemoval(Object[] before, Object[] after) {
    if (before.length < COLUMNS
        || before[SALT] == null
        || after[SALT] != null
        || before[CONTENT] == null
        || BARE.contains(String.valueOf(before[KIND]))
        || !BARE.contains(String.valueOf(after[TEXT]))) {
      return false;
    }
    for (int column = 0; column < before.length; column++) {
      boolean mayGo = column == TEXT || column == DATA || column == SALT;
      if (!mayGo && !Objects.equals(before[column], after[column])) {
        return false;
      }
    }
    return true;
  }
}
