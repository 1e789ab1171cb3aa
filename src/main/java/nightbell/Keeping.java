package nightbell;

import io.dropwizard.core.setup.Environment;
import java.util.List;
import java.util.Map;
import nightbell.engine.Clock;
import nightbell.engine.LiveEngine;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.Sealing;
import nightbell.engine.presence.Presence;
import nightbell.engine.retention.Erasure;
import nightbell.engine.retention.Pruning;
import nightbell.ops.Secrets;
import nightbell.store.Database;
import nightbell.web.api.ErasureResource;

/** What is kept on record of the service itself, and what is forgotten. */
record Keeping(NightbellConfiguration configuration, Database database, Clock clock) {

  /** What starts and stops the engine, and tells the trail of it. */
  Running running(
      LiveEngine engine, Secrets secrets, Surroundings around, Environment environment) {
    String version = Keeping.class.getPackage().getImplementationVersion();
    Map<String, String> settings =
        EffectiveSettings.of(
            configuration, environment.getObjectMapper(), secrets.databasePassword());
    Presence presence =
        new Presence(database.ownRecord(), clock, version == null ? "dev" : version, settings);
    return new Running(engine, new Sealing(database.trail(), clock), presence, around, environment);
  }

  /** Gives the engine the chore of forgetting; what the API does of it. */
  List<Object> begin(LiveEngine engine, LoadedMatrices matrices) {
    engine.add(new Pruning(configuration.retention().policy(), database.removals(), clock));
    return List.of(
        new ErasureResource(
            new Erasure(
                matrices,
                database.matrixVersions(),
                database.register(),
                database.records(),
                database.removals(),
                clock)));
  }
}
