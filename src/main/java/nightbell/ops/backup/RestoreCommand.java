package nightbell.ops.backup;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.ops.Exit;
import nightbell.ops.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * {@code restore}: puts a backup into the data folder of a stopped service. Either all of it is
 * there in the end or nothing was changed. Exits 0 if it is restored, 1 if the file is no good, 2
 * if it cannot be put there.
 */
public final class RestoreCommand extends Command {
  private final Target target;
  private final PrintStream out;
  private final PrintStream err;

  /** Puts a backup where a configuration says. */
  @FunctionalInterface
  public interface Target {
    /**
     * Restores it.
     *
     * @param aside whether a database that is there is to be set aside
     * @return the folder into which that was moved, or null
     * @throws Exit if it cannot be put there; it has said why
     * @throws Unfit if the file is no good
     */
    @Nullable Path restore(
        Bootstrap<?> bootstrap, String configuration, BackupFile backup, boolean aside)
        throws Exception;
  }

  public RestoreCommand(Target target) {
    this(target, System.out, System.err);
  }

  public RestoreCommand(Target target, PrintStream out, PrintStream err) {
    super("restore", "Puts a backup into the data folder of a stopped service");
    this.target = target;
    this.out = out;
    this.err = err;
  }

  @Override
  public void configure(Subparser parser) {
    parser
        .description(
            "Puts a backup into an empty data folder. It is checked first, to the last byte and"
                + " the whole trail; an older release's tables are brought up to date. At the next"
                + " start the service says what it missed since, and pages what was open then.")
        .epilog(
            "exits 0 if it is restored, 1 if the file is damaged or no backup, 2 if it cannot be"
                + " put there");
    parser.addArgument("backup").metavar("BACKUP").help("the file that backup made");
    parser
        .addArgument("file")
        .nargs("?")
        .setDefault("config.yml")
        .metavar("CONFIG")
        .help("the configuration (config.yml)");
    parser
        .addArgument("--force")
        .action(Arguments.storeTrue())
        .help("set a database that is there aside, in a folder of its own beside the new one");
    parser
        .addArgument("--json")
        .action(Arguments.storeTrue())
        .help("print one JSON object instead of lines for people");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace given) throws Exception {
    Path file = Path.of(given.getString("backup"));
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      err.println("The file " + file + " cannot be read.");
      throw new Exit(Exit.BAD_USE);
    }
    try {
      BackupFile backup = BackupFile.open(file);
      Path aside =
          target.restore(bootstrap, given.getString("file"), backup, given.getBoolean("force"));
      tell(backup.manifest(), aside, given.getBoolean("json"), bootstrap);
    } catch (Unfit | ZipException e) {
      err.println(file + " is not restored, nothing was changed: " + e.getMessage() + ".");
      throw new Exit(Exit.FINDINGS);
    }
  }

  private void tell(Manifest backup, @Nullable Path aside, boolean json, Bootstrap<?> bootstrap) {
    if (json) {
      out.println(
          bootstrap
              .getObjectMapper()
              .createObjectNode()
              .put("at", backup.at())
              .put("events", backup.events())
              .put("head", backup.head())
              .put("open", backup.open())
              .put("aside", aside == null ? null : aside.toString()));
      return;
    }
    out.println("Restored: the record as of " + backup.at() + ", " + backup.events() + " events.");
    if (aside != null) {
      out.println("What was there before is in " + aside + ".");
    }
    out.println(
        backup.open()
            + " incidents were not resolved then. When the service starts it goes on with them, and"
            + " what happened since is not known to it: people may be paged for what is over.");
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    if (!(failure instanceof Exit)) {
      cli.getStdErr().println(StartFailure.words(failure));
    }
  }
}
