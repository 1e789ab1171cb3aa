package nightbell.ops.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.engine.Clock;
import nightbell.ops.Exit;
import nightbell.ops.StartFailure;

/**
 * {@code backup}: one file of all that the service keeps, made while it runs or while it is
 * stopped. The file appears under its name only when it is whole, was read back, and is on the
 * disk. Exits 0 if it is, 1 if the trail in it is not as it was written, 2 if there is none.
 */
public final class BackupCommand extends Command {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private final Source source;
  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  /** Makes a backup of what a configuration names. */
  @FunctionalInterface
  public interface Source {
    /**
     * Writes a backup into this new file.
     *
     * @throws Exit if there can be none; it has said why
     */
    void write(Bootstrap<?> bootstrap, String configuration, Path file) throws Exception;
  }

  public BackupCommand(Source source, Clock clock) {
    this(source, clock, System.out, System.err);
  }

  public BackupCommand(Source source, Clock clock, PrintStream out, PrintStream err) {
    super("backup", "Makes a backup of the embedded database, also while the service runs");
    this.source = source;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  @Override
  public void configure(Subparser parser) {
    parser
        .description(
            "Makes one file of the embedded database, its secrets and the trail's seals: keep it as"
                + " safe as the service itself. A running service is asked for it; of a stopped one"
                + " the data folder is read. For PostgreSQL use pg_dump.")
        .epilog(
            "exits 0 if it is made, 1 if the trail in it is not as it was written, 2 if it could"
                + " not be made");
    parser
        .addArgument("file")
        .nargs("?")
        .setDefault("config.yml")
        .metavar("CONFIG")
        .help("the configuration (config.yml)");
    parser
        .addArgument("--to")
        .metavar("FILE")
        .help("what to write (nightbell-DATE-TIME.zip in this folder); never one that is there");
    parser
        .addArgument("--json")
        .action(Arguments.storeTrue())
        .help("print one JSON object instead of lines for people");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace given) throws Exception {
    String to = given.getString("to");
    Path file =
        Path.of(to == null ? "nightbell-" + STAMP.format(clock.now()) + ".zip" : to)
            .toAbsolutePath();
    if (Files.exists(file)) {
      throw bad(file + " is there already; it is not overwritten.");
    }
    Path parent = file.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw bad("There is no folder " + parent + ".");
    }
    Path folder = staging(file);
    Manifest manifest;
    try {
      Path part = folder.resolve("backup.part");
      source.write(bootstrap, given.getString("file"), part);
      manifest = BackupFile.open(part).manifest();
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      Own.force(parent);
    } catch (Unfit e) {
      throw bad("The backup was not kept: " + e.getMessage() + ". Try again.");
    } finally {
      Own.remove(folder);
    }
    tell(manifest, file, given.getBoolean("json"), bootstrap.getObjectMapper());
  }

  private Path staging(Path file) {
    try {
      return Own.beside(file, ".nightbell-backup-");
    } catch (IOException e) {
      throw bad("The folder " + file.getParent() + " cannot be written to.");
    }
  }

  private Exit bad(String sentence) {
    err.println(sentence);
    return new Exit(Exit.BAD_USE);
  }

  private void tell(Manifest manifest, Path file, boolean plain, ObjectMapper json)
      throws IOException {
    long bytes = Files.size(file);
    if (plain) {
      out.println(
          json.createObjectNode()
              .put("file", file.toString())
              .put("bytes", bytes)
              .put("at", manifest.at())
              .put("schema", manifest.schema())
              .put("events", manifest.events())
              .put("head", manifest.head())
              .put("open", manifest.open())
              .put("trail", manifest.proven()));
    } else {
      out.println("Backup:  " + file + " (" + bytes + " bytes)");
      out.println(
          "Holds:   "
              + manifest.events()
              + " events, "
              + manifest.open()
              + " incidents"
              + " not resolved, as of "
              + manifest.at());
      out.println("Keep it safe: it holds the secrets, and every phone number.");
    }
    if (!manifest.proven()) {
      err.println("The trail in it is NOT as it was written: ask the service, or audit verify.");
      throw new Exit(Exit.FINDINGS);
    }
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    if (!(failure instanceof Exit)) {
      cli.getStdErr().println(StartFailure.words(failure));
    }
  }
}
