package nightbell.ops;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.engine.Clock;
import nightbell.engine.SystemClock;
import nightbell.matrix.file.MatrixFile;
import org.jspecify.annotations.Nullable;

/**
 * {@code matrix check FILE}: reads a responsibility matrix and prints every mistake in it, or else
 * what the linter finds. Needs no configuration and no running service. Exits 0 if there is nothing
 * to mend (notes do not count), 1 with findings, 2 if there is no such file.
 */
public final class MatrixCommand extends Command {
  private final BiFunction<String, String, MatrixFile.Result> reader;
  private final Clock clock;
  private final PrintStream out;
  private final PrintStream err;

  public MatrixCommand() {
    this(MatrixFile::read, new SystemClock(), System.out, System.err);
  }

  MatrixCommand(
      BiFunction<String, String, MatrixFile.Result> reader,
      Clock clock,
      PrintStream out,
      PrintStream err) {
    super("matrix", "Looks at responsibility matrices");
    this.reader = reader;
    this.clock = clock;
    this.out = out;
    this.err = err;
  }

  @Override
  public void configure(Subparser parser) {
    parser.epilog(
        "exits 0 if there is nothing to mend, 1 with findings, 2 if the file cannot be read");
    Subparser check =
        parser
            .addSubparsers()
            .title("what to do")
            .metavar("check")
            .addParser("check")
            .help("list all mistakes and findings")
            .description(
                "Reads a matrix and prints each mistake, or else what would fail a real alert in"
                    + " the 400 days to come, as FILE:LINE:COLUMN: what, example, mend.");
    check.addArgument("matrix").metavar("FILE").help("the matrix, a YAML file, or their folder");
    check
        .addArgument("--at")
        .metavar("INSTANT")
        .help("the time from which to look ahead (default: now)");
    check
        .addArgument("--json")
        .action(Arguments.storeTrue())
        .help("print one JSON object instead of lines for people");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace namespace) throws IOException {
    String given = namespace.getString("matrix");
    Instant now = at(namespace.getString("at"));
    List<MatrixCheck> checks = new ArrayList<>();
    for (String file : files(given)) {
      checks.add(MatrixCheck.of(file, reader.apply(file, read(file)), now));
    }
    if (namespace.getBoolean("json")) {
      List<Map<String, Object>> json = checks.stream().map(MatrixCheck::json).toList();
      Object answer = Files.isDirectory(Path.of(given)) ? Map.of("files", json) : json.get(0);
      out.println(bootstrap.getObjectMapper().writeValueAsString(answer));
    } else {
      checks.forEach(check -> check.lines().forEach(out::println));
    }
    if (!checks.stream().allMatch(MatrixCheck::ok)) {
      throw new Exit(Exit.FINDINGS);
    }
  }

  private Instant at(@Nullable String given) {
    try {
      return given == null ? clock.now() : Instant.parse(given);
    } catch (DateTimeException e) {
      err.println("--at takes an instant such as 2026-11-23T08:00:00Z, not " + given + ".");
      throw new Exit(Exit.BAD_USE);
    }
  }

  private List<String> files(String given) throws IOException {
    if (!Files.isDirectory(Path.of(given))) {
      return List.of(given);
    }
    try (Stream<Path> all = Files.list(Path.of(given))) {
      List<String> files =
          all.filter(MatrixCommand::isMatrix).sorted().map(Path::toString).toList();
      if (files.isEmpty()) {
        err.println("The folder " + given + " has no .yml file in it.");
        throw new Exit(Exit.BAD_USE);
      }
      return files;
    }
  }

  private static boolean isMatrix(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && (name.endsWith(".yml") || name.endsWith(".yaml"));
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    if (!(failure instanceof Exit)) {
      cli.getStdErr().println(StartFailure.words(failure));
    }
  }

  private String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      err.println(unreadable(file, e));
      throw new Exit(Exit.BAD_USE);
    }
  }

  private static String unreadable(String file, IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "There is no file " + file + ".";
    }
    if (failure instanceof CharacterCodingException) {
      return file + " is not text in UTF-8.";
    }
    return file + " cannot be read: " + failure + ".";
  }
}
