package nightbell.ops;

import ch.qos.logback.classic.Level;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.ServerCommand;
import io.dropwizard.core.setup.Environment;
import net.sourceforge.argparse4j.impl.Arguments;
import net.sourceforge.argparse4j.inf.Argument;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code server config.yml}: runs the service. What stops the start ends in sentences on standard
 * error; {@code --debug} adds the stack trace.
 */
public final class ServeCommand<C extends Configuration> extends ServerCommand<C> {
  private static final String DEBUG = "debug";

  public ServeCommand(Application<C> application) {
    super(application, "server", "Runs Nightbell");
  }

  @Override
  public void configure(Subparser parser) {
    super.configure(parser);
    parser
        .addArgument("--debug")
        .dest(DEBUG)
        .action(Arguments.storeTrue())
        .help("show where a failure at the start came from");
  }

  /** Without a file the environment variables would go unread: so there must be one. */
  @Override
  protected Argument addFileArgument(Subparser parser) {
    return parser.addArgument("file").help("the configuration, config.yml");
  }

  @Override
  protected void run(Environment environment, Namespace namespace, C configuration)
      throws Exception {
    Logger logger = LoggerFactory.getLogger(ServerCommand.class);
    // Dropwizard logs a failed start with its stack trace; onError says the same in a sentence.
    if (!namespace.getBoolean(DEBUG) && logger instanceof ch.qos.logback.classic.Logger quiet) {
      quiet.setLevel(Level.OFF);
    }
    super.run(environment, namespace, configuration);
  }

  @Override
  public void onError(Cli cli, Namespace namespace, Throwable failure) {
    cli.getStdErr().println(StartFailure.words(failure));
    if (namespace.getBoolean(DEBUG)) {
      failure.printStackTrace(cli.getStdErr());
    }
  }
}
