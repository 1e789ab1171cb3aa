package nightbell;

import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import nightbell.ops.KeyCommand;
import nightbell.ops.StartFailure;

/** Runs commands of the jar inside this process. */
public final class CommandLine {
  private CommandLine() {}

  /** Runs {@code key …} and gives its exit code. */
  public static int key(PrintStream print, List<String> arguments) {
    Bootstrap<NightbellConfiguration> bootstrap = new Bootstrap<>(new NightbellApplication());
    bootstrap.addCommand(new KeyCommand(new KeysGiven(), print, print));
    List<String> all = new ArrayList<>(List.of("key"));
    all.addAll(arguments);
    Cli cli = new Cli(new JarLocation(CommandLine.class), bootstrap, print, print);
    return cli.run(all.toArray(String[]::new)).map(StartFailure::exitCode).orElse(0);
  }
}
