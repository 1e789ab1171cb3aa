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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.file.Mistake;

/**
 * {@code matrix check FILE}: reads a responsibility matrix and prints every mistake in it. Exits 0
 * without mistakes, 1 with some, 2 if there is no such file. {@code matrix diff} is {@link
 * MatrixDiff}. Needs no configuration and no running service.
 */
public final class MatrixCommand extends Command {
  private static final String WHAT = "what";

  private final BiFunction<String, String, MatrixFile.Result> reader;
  private final PrintStream out;
  private final PrintStream err;

  public MatrixCommand() {
    this(MatrixFile::read, System.out, System.err);
  }

  MatrixCommand(
      BiFunction<String, String, MatrixFile.Result> reader, PrintStream out, PrintStream err) {
    super("matrix", "Looks at responsibility matrices");
    this.reader = reader;
    this.out = out;
    this.err = err;
  }

  @Override
  public void configure(Subparser parser) {
    parser.epilog("exits 0 without findings, 1 with some, 2 if a file cannot be read");
    Subparsers parsers = parser.addSubparsers().title("what to do").metavar("check|diff");
    MatrixDiff.configure(parsers).setDefault(WHAT, MatrixDiff.NAME);
    Subparser check =
        parsers
            .addParser("check")
            .help("read a matrix and list all its mistakes")
            .description("Reads a matrix and prints each mistake as FILE:LINE:COLUMN: what, mend.");
    check.addArgument("matrix").metavar("FILE").help("the matrix, a YAML file");
    check
        .addArgument("--json")
        .action(Arguments.storeTrue())
        .help("print one JSON object instead of lines for people");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace namespace) throws IOException {
    if (MatrixDiff.NAME.equals(namespace.getString(WHAT))) {
      new MatrixDiff(reader, out, err).run(namespace, bootstrap.getObjectMapper());
      return;
    }
    String file = namespace.getString("matrix");
    MatrixFile.Result result = reader.apply(file, read(file, err));
    List<Mistake> mistakes =
        result instanceof MatrixFile.Mistakes found ? found.mistakes() : List.of();
    if (namespace.getBoolean("json")) {
      out.println(bootstrap.getObjectMapper().writeValueAsString(json(file, mistakes)));
    } else if (mistakes.isEmpty()) {
      out.println(file + ": no mistakes.");
    } else {
      mistakes.forEach(out::println);
      String noun = mistakes.size() == 1 ? " mistake." : " mistakes.";
      out.println(file + ": " + mistakes.size() + noun);
    }
    if (!mistakes.isEmpty()) {
      throw new Exit(Exit.FINDINGS);
    }
  }

  private static Map<String, Object> json(String file, List<Mistake> mistakes) {
    return Map.of(
        "file", file,
        "ok", mistakes.isEmpty(),
        "errors", mistakes.stream().map(MatrixCommand::json).toList());
  }

  private static Map<String, String> json(Mistake mistake) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("id", mistake.id());
    json.put("where", mistake.where());
    json.put("what", mistake.what());
    json.put("mend", mistake.mend());
    return json;
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    if (!(failure instanceof Exit)) {
      cli.getStdErr().println(StartFailure.words(failure));
    }
  }

  static String read(String file, PrintStream err) {
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
