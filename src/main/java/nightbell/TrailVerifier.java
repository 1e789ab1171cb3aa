package nightbell;

import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nightbell.audit.Seal;
import nightbell.audit.Verdict;
import nightbell.ops.AuditCommand;
import nightbell.ops.Exit;
import nightbell.paper.evidence.PackProof;
import nightbell.store.Database;
import nightbell.store.DatabaseUnavailable;

/**
 * Proves the trail of a data folder without starting the service, and without changing it; or that
 * of an evidence pack, without anything else.
 */
final class TrailVerifier implements AuditCommand.Verifier {
  @Override
  public Verdict verify(Bootstrap<?> bootstrap, String file, List<Seal> kept) throws Exception {
    if (PackProof.isPack(Path.of(file))) {
      return pack(Path.of(file), kept);
    }
    NightbellConfiguration configuration = ConfigurationFile.read(bootstrap, file);
    try (Database database = Database.toRead(ConfigurationFile.database(configuration))) {
      database.rememberTrailIn(configuration.dataFolder());
      return database.trail().verify(kept);
    } catch (DatabaseUnavailable e) {
      System.err.println(e.getMessage());
      throw new Exit(Exit.BAD_USE);
    }
  }

  private static Verdict pack(Path file, List<Seal> kept) {
    try {
      return PackProof.of(file, kept);
    } catch (IOException e) {
      System.err.println("The pack cannot be read: " + e.getMessage());
      throw new Exit(Exit.BAD_USE);
    }
  }
}
