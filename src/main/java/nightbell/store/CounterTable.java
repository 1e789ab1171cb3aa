package nightbell.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Series of numbers without gaps. The first number taken in a transaction locks the series until
 * its end; {@link #flush} must come before the commit.
 */
final class CounterTable {
  private final Handle db;
  private final Map<String, Long> next = new HashMap<>();

  CounterTable(Handle db) {
    this.db = db;
  }

  long take(String name) {
    long number = next.computeIfAbsent(name, this::lock);
    next.put(name, number + 1);
    return number;
  }

  void flush() {
    next.forEach(
        (name, number) ->
            db.createUpdate("UPDATE counter SET next_number = ? WHERE name = ?")
                .bind(0, number)
                .bind(1, name)
                .execute());
    next.clear();
  }

  /** The series' next number; nobody else takes one until the transaction's end. */
  long lock(String name) {
    return db.createQuery("SELECT next_number FROM counter WHERE name = ? FOR UPDATE")
        .bind(0, name)
        .mapTo(long.class)
        .one();
  }

  /** Writes something small, which changes nothing. */
  static void touch(Handle db) {
    db.execute("UPDATE counter SET next_number = next_number WHERE name = 'matrix'");
  }
}
