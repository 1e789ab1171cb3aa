package nightbell;

import io.dropwizard.core.setup.Environment;
import java.util.List;
import nightbell.store.Database;
import nightbell.web.live.EventsResource;
import nightbell.web.live.Readers;
import org.eclipse.jetty.util.component.LifeCycle;

/** Tells who reads it what changes, for as long as the server runs. */
final class Live {
  private Live() {}

  static List<Object> resources(Database database, Environment environment) {
    Readers readers = new Readers(database.trail(), database.desk());
    environment.metrics().registerGauge("nightbell.events.readers", readers::count);
    environment.lifecycle().manage(new Closing(readers));
    environment
        .lifecycle()
        .addServerLifecycleListener(
            server -> {
              server.addEventListener(new Ending(readers));
              readers.begin();
            });
    return List.of(new EventsResource(readers));
  }

  /** Lets readers go before the server waits for what is under way, or it would wait for them. */
  private record Ending(Readers readers) implements LifeCycle.Listener {
    @Override
    public void lifeCycleStopping(LifeCycle server) {
      readers.close();
    }
  }
}
