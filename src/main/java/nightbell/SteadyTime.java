package nightbell;

import nightbell.engine.Clock;
import nightbell.engine.LiveEngine;
import nightbell.engine.steady.Following;
import nightbell.engine.steady.SteadyClock;
import nightbell.store.Database;

/** Has the service's time go on from where the record ends, and come back to the machine's. */
final class SteadyTime {
  private SteadyTime() {}

  /** To be called before anything is decided by this clock. */
  static void begin(Clock clock, Database database) {
    if (clock instanceof SteadyClock steady) {
      database.lastEvent().ifPresent(steady::notBefore);
    }
  }

  static void keep(Clock clock, Database database, LiveEngine engine) {
    if (clock instanceof SteadyClock steady) {
      engine.add(new Following(steady, database.store()));
    }
  }
}
