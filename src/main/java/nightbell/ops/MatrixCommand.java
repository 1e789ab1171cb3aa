package nightbell.ops;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import net.sourceforge.argparse4j.inf.Subparsers;
import nightbell.engine.Clock;
import nightbell.engine.SystemClock;
import nightbell.matrix.file.MatrixFolder;

/**
 * {@code matrix}: looks at responsibility matrices, each way of looking a {@link MatrixTask}. Needs
 * no configuration and no running service. Exits 0 if all is well, 1 with findings, 2 for bad use.
 */
public final class MatrixCommand extends Command {
  private static final String TASK = "matrix-task";
  private final List<MatrixTask> tasks;

  /**
   * Makes the command.
   *
   * @param pdf makes a PDF of an HTML page
   */
  public MatrixCommand(Function<String, byte[]> pdf) {
    this(MatrixFolder::read, pdf, new SystemClock(), System.out, System.err);
  }

  MatrixCommand(
      Function<Map<String, String>, MatrixFolder> reader,
      Function<String, byte[]> pdf,
      Clock clock,
      PrintStream out,
      PrintStream err) {
    super("matrix", "Looks at responsibility matrices");
    MatrixGiven given = new MatrixGiven(reader, clock, out, err);
    this.tasks =
        List.of(
            new MatrixCheck(given, out),
            new MatrixExplain(given, out),
            new MatrixCoverage(given, out),
            new MatrixDiff(reader, out, err),
            new MatrixPrint(given, pdf, out, err),
            new MatrixImport(out, err),
            new MatrixInit(InitTerminal.real(), out, err));
  }

  @Override
  public void configure(Subparser parser) {
    parser.epilog("exits 0 if all is well, 1 with findings, 2 if it cannot be done");
    List<String> names = tasks.stream().map(MatrixTask::name).toList();
    Subparsers subparsers =
        parser
            .addSubparsers()
            .title("what to do")
            .dest(TASK)
            .metavar("{" + String.join(",", names) + "}");
    for (MatrixTask task : tasks) {
      task.configure(subparsers.addParser(task.name()).help(task.help()));
    }
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace namespace) throws IOException {
    for (MatrixTask task : tasks) {
      if (task.name().equals(namespace.getString(TASK))) {
        task.run(namespace, bootstrap.getObjectMapper());
      }
    }
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    if (!(failure instanceof Exit)) {
      cli.getStdErr().println(StartFailure.words(failure));
    }
  }
}
