package nightbell;

import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.net.URI;
import nightbell.ops.Exit;
import nightbell.ops.KeyCommand;
import nightbell.ops.Keys;
import nightbell.ops.RunningKeys;
import nightbell.ops.Secrets;
import nightbell.store.Database;
import nightbell.store.DatabaseUnavailable;

/**
 * Finds the keys of a service for the command. An embedded database that can be opened is that of a
 * stopped service; one in use is left alone, and its service asked. Of a database elsewhere that
 * does not tell, so there the service is asked first.
 */
final class KeysGiven implements KeyCommand.Opener {
  @Override
  public Keys open(Bootstrap<?> bootstrap, String file) throws IOException {
    NightbellConfiguration configuration = ConfigurationFile.read(bootstrap, file);
    URI service = new LocalAddress(configuration).uri();
    boolean elsewhere = configuration.database().url() != null;
    if (elsewhere && RunningKeys.answers(service)) {
      return running(bootstrap, configuration, service);
    }
    try {
      Database database = Database.open(ConfigurationFile.database(configuration));
      database.rememberTrailIn(configuration.dataFolder());
      URI publicUrl = URI.create(configuration.publicUrl());
      return new StoppedKeys(database, bootstrap.getObjectMapper(), publicUrl);
    } catch (DatabaseUnavailable e) {
      if (!elsewhere && RunningKeys.answers(service)) {
        return running(bootstrap, configuration, service);
      }
      System.err.println(e.getMessage());
      throw new Exit(Exit.BAD_USE);
    }
  }

  private static Keys running(
      Bootstrap<?> bootstrap, NightbellConfiguration configuration, URI service)
      throws IOException {
    Secrets secrets =
        Secrets.open(
            configuration.dataFolder(), configuration.adminToken(), configuration.intakeKey());
    return new RunningKeys(bootstrap.getObjectMapper(), service, secrets.adminToken());
  }
}
