package nightbell.ops;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.function.Function;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/**
 * {@code load}: sends alerts to a running service and measures how soon each is taken and, where
 * this command plays the carrier, how soon its page reaches the carrier. Resolves what it raised.
 * Refuses to page real people. Exits 0 if all was taken and paged, 1 if not, 2 for bad use.
 */
public final class LoadCommand extends Command {
  private final Function<String, @Nullable String> environment;
  private final PrintStream out;
  private final PrintStream err;

  public LoadCommand() {
    this(System::getenv, System.out, System.err);
  }

  LoadCommand(Function<String, @Nullable String> environment, PrintStream out, PrintStream err) {
    super("load", "Sends alerts and measures how soon they are taken and paged");
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  @Override
  public void configure(Subparser parser) {
    parser
        .description(
            "Sends alerts to a running service, each of a problem of its own, and resolves them"
                + " again. Measures the time to the answer 202 and, with --carrier, to the"
                + " carrier's request for the page; scripts/load sets all of that up.")
        .epilog("exits 0 if every alert was taken and paged, 1 if not, 2 for bad use");
    parser
        .addArgument("--url")
        .setDefault("http://localhost:8080")
        .help("the service (default %(default)s)");
    parser.addArgument("--key").help("intake key (default: NIGHTBELL_INTAKE_KEY)");
    number(parser, "--alerts", 500, "alerts to measure");
    number(parser, "--warm-up", 300, "alerts to send first, not counted");
    parser
        .addArgument("--rate")
        .setDefault(LoadPlan.ONE)
        .help(LoadPlan.ONE + ", or so many for each second, as 50/s (default %(default)s)");
    parser
        .addArgument("--carrier")
        .type(Integer.class)
        .metavar("PORT")
        .help(
            "play the carrier on this loopback port; the service must have been started with"
                + " NIGHTBELL_CARRIER=live and TWILIO_API_BASE=http://127.0.0.1:PORT. Without"
                + " it only a service in practice mode is put under load");
    parser
        .addArgument("--host")
        .setDefault("srv-load")
        .help("the host that alerts name: it decides who is paged (default %(default)s)");
    parser
        .addArgument("--json")
        .action(Arguments.storeTrue())
        .help("print one JSON object instead of lines for people");
  }

  @Override
  public void run(Bootstrap<?> bootstrap, Namespace namespace)
      throws IOException, InterruptedException {
    LoadPlan plan = plan(namespace);
    LoadTarget target = new LoadTarget(plan, bootstrap.getObjectMapper());
    try (LoadCarrier carrier = carrier(plan)) {
      LoadResult first = first(plan, target, carrier);
      LoadResult result = measure(plan, new Load(target, carrier));
      out.println(
          namespace.getBoolean("json")
              ? bootstrap.getObjectMapper().writeValueAsString(result.json(plan, first))
              : first.lines("first ") + "\n" + result.lines(""));
      if (!result.isFine()) {
        throw new Exit(Exit.FINDINGS);
      }
    }
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    if (!(failure instanceof Exit)) {
      cli.getStdErr().println(StartFailure.words(failure));
    }
  }

  private LoadPlan plan(Namespace given) {
    String key = given.getString("key");
    key = key == null ? environment.apply("NIGHTBELL_INTAKE_KEY") : key;
    if (key == null || key.isEmpty()) {
      throw badUse("Give an intake key: --key, or NIGHTBELL_INTAKE_KEY.");
    }
    try {
      return new LoadPlan(
          URI.create(given.getString("url")),
          key,
          given.getInt("alerts"),
          given.getInt("warm_up"),
          LoadPlan.rate(given.getString("rate")),
          given.getInt("carrier"),
          given.getString("host"));
    } catch (IllegalArgumentException e) {
      throw badUse(e.getMessage());
    }
  }

  private @Nullable LoadCarrier carrier(LoadPlan plan) {
    if (plan.carrier() == null) {
      return null;
    }
    try {
      return LoadCarrier.listen(plan.carrier());
    } catch (IOException e) {
      throw badUse("The carrier cannot listen on port " + plan.carrier() + ": " + e.getMessage());
    }
  }

  /** One alert first: with a wrong key, or a service that pages elsewhere, it is the only one. */
  private LoadResult first(LoadPlan plan, LoadTarget target, @Nullable LoadCarrier carrier)
      throws InterruptedException {
    try {
      if (carrier == null && !target.isPractice()) {
        throw badUse(plan.url() + " is not in practice mode and would page real people.");
      }
      LoadResult probe = new Load(target, carrier).probe();
      if (probe.refused().get() > 0) {
        throw badUse(plan.url() + " does not take alerts with this key.");
      }
      if (probe.missing().get() > 0) {
        throw badUse("The first alert was not paged through port " + plan.carrier() + ": stopped.");
      }
      return probe;
    } catch (IOException e) {
      throw badUse(plan.url() + " does not answer (" + e + "): is the service running?");
    }
  }

  private LoadResult measure(LoadPlan plan, Load load) throws InterruptedException {
    Integer perSecond = plan.perSecond();
    try {
      load.oneAtATime("warm-up", plan.warmUp());
      return perSecond == null
          ? load.oneAtATime("alert", plan.alerts())
          : load.evenly("alert", plan.alerts(), perSecond);
    } catch (IOException e) {
      err.println(plan.url() + " stopped answering: " + e);
      throw new Exit(Exit.FINDINGS);
    }
  }

  private Exit badUse(@Nullable String why) {
    err.println(why);
    return new Exit(Exit.BAD_USE);
  }

  private static void number(Subparser parser, String name, int value, String help) {
    parser
        .addArgument(name)
        .type(Integer.class)
        .choices(Arguments.range(0, 1_000_000))
        .metavar("N")
        .setDefault(value)
        .help(help + " (default %(default)s)");
  }
}
