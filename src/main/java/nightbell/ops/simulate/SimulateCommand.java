package nightbell.ops.simulate;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import nightbell.alert.Alert;
import nightbell.escalation.simulation.Outcome;
import nightbell.escalation.simulation.Simulation;
import nightbell.ops.Exit;
import nightbell.ops.StartFailure;

/**
 * {@code simulate}: plays nights over a matrix by the rules that page live, and tells who would
 * have been woken, what would have been answered late, and why. Needs no running service and reads
 * no clock. Exits 0, 1 if the rules did what they must never do, 2 for bad use.
 */
public final class SimulateCommand extends Command {
  private final Function<byte[], List<Alert>> json;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * Builds the command.
   *
   * @param json reads alerts of Nightbell's own format; throws IllegalArgumentException in words
   */
  public SimulateCommand(Function<byte[], List<Alert>> json) {
    this(json, System.out, System.err);
  }

  SimulateCommand(Function<byte[], List<Alert>> json, PrintStream out, PrintStream err) {
    super("simulate", "Plays nights over a matrix and tells who is woken and what comes late");
    this.json = json;
    this.out = out;
    this.err = err;
  }

  @Override
  public void configure(Subparser parser) {
    parser
        .description(
            "Plays alerts over a matrix by the rules that page live, on a clock of its own: who is"
                + " paged, who is woken, what breaches its response time and why. Alerts come from"
                + " a file, or are made up: so many a night, spread over the matrix's systems."
                + " The same arguments give the same output.")
        .epilog(
            "example: simulate --matrix matrix.yml --nights 90 --per-night 12 --mix"
                + " P1=1,P2=4,P3=10 --export nights. Exits 0, 1 if a rule that must never be"
                + " broken was, 2 for bad use.");
    text(parser, "--matrix", "FILE", "the matrix, a YAML file").required(true);
    text(parser, "--alerts", "FILE", "alerts to play: .json as POST /v1/alerts, or .csv");
    text(parser, "--nights", "N", "how many nights to make up (default 30)");
    text(parser, "--per-night", "X", "how many problems a night has (default 10)");
    text(parser, "--mix", "MIX", "how often each severity comes: P1=1,P2=4, or a file of that");
    text(parser, "--people", "FILE", "how people answer, by day and at night; a YAML file");
    text(parser, "--from", "DATE", "first day (default: when the matrix's schedules have begun)");
    text(parser, "--to", "DATE", "day after the last night");
    text(parser, "--seed", "N", "what all chance comes from (default 1)");
    text(parser, "--export", "TO", "a folder for incidents, pages and summary, or one .csv file");
    parser
        .addArgument("--json")
        .action(Arguments.storeTrue())
        .help("print one JSON object instead of lines for people");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace given) throws IOException {
    boolean fine;
    try {
      Plan plan = Plan.of(given, json);
      Outcome outcome = Simulation.run(plan.scenario());
      Summary summary = Summary.of(plan, outcome);
      var mapper = bootstrap.getObjectMapper();
      String to = given.getString("export");
      if (to != null) {
        new Export(mapper).write(to, summary);
      }
      out.print(
          given.getBoolean("json")
              ? mapper.writeValueAsString(SummaryJson.of(summary)) + "\n"
              : SummaryText.of(summary));
      out.flush();
      fine = outcome.violations().isEmpty();
    } catch (BadUse e) {
      err.println(e.sentence());
      throw new Exit(Exit.BAD_USE);
    }
    if (!fine) {
      throw new Exit(Exit.FINDINGS);
    }
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    if (!(failure instanceof Exit)) {
      cli.getStdErr().println(StartFailure.words(failure));
    }
  }

  private static Argument text(Subparser parser, String name, String what, String help) {
    return parser.addArgument(name).metavar(what).help(help);
  }
}
