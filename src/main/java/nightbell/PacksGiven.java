package nightbell;

import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.Matrices;
import nightbell.engine.SystemClock;
import nightbell.engine.evidence.Evidence;
import nightbell.ops.AuditExport;
import nightbell.ops.Exit;
import nightbell.ops.RunningKeys;
import nightbell.ops.RunningPack;
import nightbell.ops.Secrets;
import nightbell.paper.evidence.EvidencePack;
import nightbell.paper.evidence.Sources;
import nightbell.store.Database;
import nightbell.store.DatabaseUnavailable;
import nightbell.web.api.EvidenceResource;
import nightbell.web.seen.Seen;

/**
 * Puts evidence packs together: for the service, and for the command, which makes one of a stopped
 * service's database itself and asks a running service for it.
 */
final class PacksGiven implements AuditExport.Maker {

  /** What the service registers. */
  static List<Object> resources(Database database, Matrices matrices, Clock clock, Seen seen) {
    return List.of(new EvidenceResource(of(database, matrices, clock), seen.of(matrices), clock));
  }

  private static Evidence of(Database database, Matrices matrices, Clock clock) {
    return new EvidencePack(
        new Sources(
            database.store(),
            database.trail(),
            database.evidence(),
            database.records(),
            matrices,
            database.matrixVersions(),
            database.register(),
            database.asks(),
            database.silences(),
            database.rota(),
            database.gaps(),
            clock));
  }

  @Override
  public void write(Bootstrap<?> bootstrap, String file, Evidence.Wish wish, OutputStream out)
      throws IOException {
    NightbellConfiguration configuration = ConfigurationFile.read(bootstrap, file);
    URI service = new LocalAddress(configuration).uri();
    boolean elsewhere = configuration.database().url() != null;
    if (elsewhere && RunningKeys.answers(service)) {
      running(bootstrap, configuration, service).write(wish, out);
      return;
    }
    try (Database database = Database.open(ConfigurationFile.database(configuration))) {
      database.rememberTrailIn(configuration.dataFolder());
      stopped(database, wish).write(wish, out);
    } catch (DatabaseUnavailable e) {
      if (elsewhere || !RunningKeys.answers(service)) {
        System.err.println(e.getMessage());
        throw new Exit(Exit.BAD_USE);
      }
      running(bootstrap, configuration, service).write(wish, out);
    }
  }

  private static Evidence stopped(Database database, Evidence.Wish wish) {
    Clock clock = new SystemClock();
    LoadedMatrices matrices =
        new LoadedMatrices(database.register(), database.matrixVersions(), clock);
    if (wish.client() != null && matrices.active(wish.client()).isEmpty()) {
      System.err.println("There is no client of this id.");
      throw new Exit(Exit.BAD_USE);
    }
    return of(database, matrices, clock);
  }

  private static RunningPack running(
      Bootstrap<?> bootstrap, NightbellConfiguration configuration, URI service)
      throws IOException {
    Secrets secrets =
        Secrets.open(
            configuration.dataFolder(), configuration.adminToken(), configuration.intakeKey());
    return new RunningPack(bootstrap.getObjectMapper(), service, secrets.adminToken());
  }
}
