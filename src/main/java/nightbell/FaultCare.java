package nightbell;

import nightbell.engine.Clock;
import nightbell.engine.LiveEngine;
import nightbell.engine.Matrices;
import nightbell.engine.Notices;
import nightbell.engine.fault.StoreWatch;

/** Adds what looks after faults that no decision can mend. */
record FaultCare(LiveEngine engine, Matrices matrices, Notices notices, Clock clock) {

  void add() {
    engine.add(new StoreWatch(engine::standstill, engine::record, matrices, notices, clock));
  }
}
