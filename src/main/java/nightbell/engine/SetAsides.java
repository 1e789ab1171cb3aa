package nightbell.engine;

import java.util.List;

/** What is set aside. Thread-safe. */
public interface SetAsides {

  /** Incidents in order of their numbers, then rows that this process could not read. */
  List<SetAside> all();

  /**
   * Forgets a row that could not be read; it comes back if it is met again. False if it is not
   * known.
   */
  boolean forget(String table, String id);
}
