package nightbell;

import io.dropwizard.core.setup.Environment;
import nightbell.engine.Carrier;
import nightbell.engine.CarrierWatch;
import nightbell.engine.Clock;
import nightbell.engine.LiveEngine;
import nightbell.engine.Matrices;
import nightbell.engine.Notices;
import nightbell.engine.NumberAlarm;
import nightbell.engine.Tracer;
import nightbell.ops.CarrierHealth;
import nightbell.store.Database;

/** Adds what looks after carriers: who watches them, who asks them, and what shows of it. */
record CarrierCare(Carriers carriers, LiveEngine engine, Environment environment) {

  void add(Database database, Matrices matrices, Notices notices, Clock clock) {
    CarrierWatch watch = new CarrierWatch(carriers.watched(), matrices, notices, engine);
    engine.add(watch);
    engine.add(new NumberAlarm(database.tracks(), matrices, notices));
    engine.add(new Tracer(database.tracks(), clock, carriers.lookups(), engine::traced));
    environment.healthChecks().register("carrier", health(watch));
    for (Carrier carrier : carriers.watched()) {
      String name = "nightbell.carrier." + carrier.id() + ".up";
      environment.metrics().registerGauge(name, () -> carrier.outage().isEmpty() ? 1 : 0);
    }
  }

  private CarrierHealth health(CarrierWatch watch) {
    return carriers.isPractice()
        ? CarrierHealth.practice(watch::trouble)
        : CarrierHealth.live(() -> watch.trouble().or(engine::carrierTrouble));
  }
}
