package nightbell.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nightbell.engine.SetAside;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows of lists that could not be read: they are left out, so that one keeps no other from anybody,
 * and kept in mind so that humans hear of them. Thread-safe.
 */
public final class SpoiltRows implements JdbiConfig<SpoiltRows> {
  private static final Logger LOG = LoggerFactory.getLogger(SpoiltRows.class);
  private static final int MOST = 1_000;

  private final Map<String, SetAside> rows = new ConcurrentHashMap<>();

  /** None yet. */
  public SpoiltRows() {}

  /**
   * The rows of a query that can be read.
   *
   * @param key the column that names a row to people
   */
  static <T> List<T> leftOut(Query query, String table, String key, RowMapper<T> mapper) {
    return query
        .map(
            (row, context) -> {
              try {
                return Optional.of(mapper.map(row, context));
              } catch (RuntimeException e) {
                context.getConfig(SpoiltRows.class).add(table, row.getString(key), e);
                return Optional.<T>empty();
              }
            })
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  void add(String table, String id, RuntimeException why) {
    String words = "it cannot be read (" + why.getClass().getSimpleName() + ")";
    SetAside row = new SetAside(table, id, null, "", null, null, null, null, words);
    if (rows.size() < MOST && rows.putIfAbsent(row.name(), row) == null) {
      LOG.error("A row cannot be read and is left out: {}", row.name(), why);
    }
  }

  boolean remove(String table, String id) {
    return rows.remove(table + " " + id) != null;
  }

  Collection<SetAside> all() {
    return rows.values();
  }

  @Override
  public SpoiltRows createCopy() {
    return this;
  }
}
