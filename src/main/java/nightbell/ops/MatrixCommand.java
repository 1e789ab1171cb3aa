package nightbell.ops;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import nightbell.engine.SystemClock;
import nightbell.matrix.file.MatrixFile;
import nightbell.matrix.file.Mistake;

/**
 * {@code matrix check FILE}: reads a responsibility matrix and prints every mistake in it; {@code
 * print} and {@code import} are beside it. Needs no configuration and no running service. Exits 0
 * without mistakes, 1 with some, 2 if there is no such file.
 */
public final class MatrixCommand extends Command {
  private final BiFunction<String, String, MatrixFile.Result> reader;
  private final PrintStream out;
  private final PrintStream err;
  private final MatrixPrint print;
  private final MatrixImport draft;

  /**
   * Makes the command.
   *
   * @param pdf makes a PDF of an HTML page
   */
  public MatrixCommand(Function<String, byte[]> pdf) {
    this(MatrixFile::read, pdf, System.out, System.err);
  }

  MatrixCommand(
      BiFunction<String, String, MatrixFile.Result> reader,
      Function<String, byte[]> pdf,
      PrintStream out,
      PrintStream err) {
    super("matrix", "Looks at responsibility matrices");
    this.print = new MatrixPrint(reader, pdf, new SystemClock(), out, err);
    this.draft = new MatrixImport(reader, out, err);
    this.reader = reader;
    this.out = out;
    this.err = err;
  }

  @Override
  public void configure(Subparser parser) {
    parser.epilog("exits 0 without mistakes, 1 with some, 2 if the file cannot be read");
    Subparsers what =
        parser.addSubparsers().title("what to do").metavar("check|print|import").dest("what");
    print.configure(what.addParser("print"));
    draft.configure(what.addParser("import"));
    Subparser check =
        what.addParser("check")
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
    switch (namespace.getString("what")) {
      case "print" -> print.run(namespace);
      case "import" -> draft.run(namespace);
      default -> check(bootstrap, namespace);
    }
  }

  private void check(Bootstrap<?> bootstrap, Namespace namespace) throws IOException {
    String file = namespace.getString("matrix");
    MatrixFile.Result result = reader.apply(file, TextFile.read(file, err));
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
}
