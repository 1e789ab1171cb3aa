package nightbell;

import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.DefaultConfigurationFactoryFactory;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nightbell.ops.Exit;
import nightbell.ops.Secrets;
import nightbell.ops.StartFailure;
import nightbell.store.DatabaseSettings;
import org.jspecify.annotations.Nullable;

/** The configuration that a command is given, and the database that it names. */
final class ConfigurationFile {
  private ConfigurationFile() {}

  /** Reads it, or ends the command with a sentence. */
  static NightbellConfiguration read(Bootstrap<?> bootstrap, String file) {
    try {
      return parse(bootstrap, file);
    } catch (IOException | ConfigurationException e) {
      System.err.println(StartFailure.words(e));
      throw new Exit(Exit.BAD_USE);
    }
  }

  private static NightbellConfiguration parse(Bootstrap<?> bootstrap, String file)
      throws IOException, ConfigurationException {
    return new DefaultConfigurationFactoryFactory<NightbellConfiguration>()
        .create(
            NightbellConfiguration.class,
            bootstrap.getValidatorFactory().getValidator(),
            bootstrap.getObjectMapper(),
            "dw")
        .build(bootstrap.getConfigurationSourceProvider(), file);
  }

  /** The database that is there already; none is made. */
  static DatabaseSettings database(NightbellConfiguration configuration) throws IOException {
    NightbellConfiguration.Database given = configuration.database();
    String url = given.url();
    if (url != null) {
      return new DatabaseSettings(url, text(given.user()), text(given.password()));
    }
    Path folder = configuration.dataFolder();
    if (!Files.exists(folder.resolve("nightbell.mv.db"))) {
      System.err.println("There is no database in " + folder + ": set NIGHTBELL_DATA to one.");
      throw new Exit(Exit.BAD_USE);
    }
    return DatabaseSettings.embedded(folder.resolve("nightbell"), Secrets.databasePassword(folder));
  }

  private static String text(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }
}
