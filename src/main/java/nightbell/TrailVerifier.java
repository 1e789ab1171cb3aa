package nightbell;

import io.dropwizard.core.setup.Bootstrap;
import java.util.List;
import nightbell.audit.Seal;
import nightbell.audit.Verdict;
import nightbell.ops.AuditCommand;
import nightbell.ops.Exit;
import nightbell.store.Database;
import nightbell.store.DatabaseUnavailable;

/** Proves the trail of a data folder without starting the service, and without changing it. */
final class TrailVerifier implements AuditCommand.Verifier {
  @Override
  public Verdict verify(Bootstrap<?> bootstrap, String file, List<Seal> kept) throws Exception {
    NightbellConfiguration configuration = ConfigurationFile.read(bootstrap, file);
    try (Database database = Database.toRead(ConfigurationFile.database(configuration))) {
      database.rememberTrailIn(configuration.dataFolder());
      return database.trail().verify(kept);
    } catch (DatabaseUnavailable e) {
      System.err.println(e.getMessage());
      throw new Exit(Exit.BAD_USE);
    }
  }
}
