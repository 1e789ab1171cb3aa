package nightbell;

import io.dropwizard.core.setup.Environment;
import java.util.List;
import nightbell.audit.Actor;
import nightbell.engine.Clock;
import nightbell.engine.LiveEngine;
import nightbell.engine.Matrices;
import nightbell.engine.Notices;
import nightbell.engine.fault.SetAsideWatch;
import nightbell.engine.fault.StoreWatch;
import nightbell.ops.EngineHealth;
import nightbell.store.Database;
import nightbell.web.api.SetAsideResource;

/** Adds what looks after faults that no decision can mend, and what shows of them. */
record FaultCare(
    LiveEngine engine, Database database, Matrices matrices, Notices notices, Clock clock) {

  /** Adds it, and gives the resources to register. */
  List<Object> add(Environment environment) {
    engine.add(new StoreWatch(engine::standstill, engine::record, matrices, notices, clock));
    SetAsideWatch aside = new SetAsideWatch(database.setAsides(), engine, matrices, notices, clock);
    engine.add(aside);
    environment.healthChecks().register("set-aside", new EngineHealth(aside::trouble));
    return List.of(
        new SetAsideResource(database.setAsides(), number -> engine.goOn(number, Actor.ADMIN)));
  }
}
