package nightbell;

import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import nightbell.engine.Clock;
import nightbell.engine.SystemClock;
import nightbell.ops.AuditCommand;
import nightbell.ops.KeyCommand;
import nightbell.ops.RunningKeys;
import nightbell.ops.RunningUsers;
import nightbell.ops.StartFailure;
import nightbell.ops.UserCommand;
import nightbell.ops.Variables;
import nightbell.ops.backup.BackupCommand;
import nightbell.ops.backup.RestoreCommand;
import org.jspecify.annotations.Nullable;

/** Runs commands of the jar inside this process. */
public final class CommandLine {
  private CommandLine() {}

  /** Runs {@code key …} on the stopped service of a configuration, and gives its exit code. */
  public static int key(PrintStream print, List<String> arguments) {
    return run(new KeysGiven(), print, arguments);
  }

  /**
   * Runs {@code key …} on a running service. One in this very process does not lock its database
   * against it, so that it has to be named.
   */
  public static int key(URI service, PrintStream print, List<String> arguments) {
    return run(
        (bootstrap, file) -> new RunningKeys(bootstrap.getObjectMapper(), service, Service.ADMIN),
        print,
        arguments);
  }

  /** Runs {@code user …} on the stopped service of a configuration, and gives its exit code. */
  public static int user(PrintStream print, String... arguments) {
    return run(new UserCommand(new UsersGiven(), print, print), arguments, print);
  }

  /** Runs {@code user …} on a running service, which has to be named. */
  public static int user(URI service, PrintStream print, String... arguments) {
    UserCommand.Opener opener =
        (bootstrap, file) -> new RunningUsers(bootstrap.getObjectMapper(), service, Service.ADMIN);
    return run(new UserCommand(opener, print, print), arguments, print);
  }

  /** Runs {@code audit …} on the stopped service of a configuration, and gives its exit code. */
  public static int audit(PrintStream print, List<String> arguments) {
    AuditCommand command = new AuditCommand(new TrailVerifier(), new PacksGiven(), print, print);
    return run(command, arguments.toArray(String[]::new), print);
  }

  /** Runs {@code backup …}; a service in this very process has to be named. */
  public static int backup(@Nullable URI service, PrintStream print, String... arguments) {
    Clock clock = new SystemClock();
    return run(new BackupCommand(new BackupGiven(service), clock, print, print), arguments, print);
  }

  /** Runs {@code restore …}. */
  public static int restore(PrintStream print, String... arguments) {
    return run(new RestoreCommand(new Restoring(), print, print), arguments, print);
  }

  private static int run(KeyCommand.Opener opener, PrintStream print, List<String> arguments) {
    return run(new KeyCommand(opener, print, print), arguments.toArray(String[]::new), print);
  }

  private static int run(Command command, String[] arguments, PrintStream print) {
    Bootstrap<NightbellConfiguration> bootstrap = new Bootstrap<>(new NightbellApplication());
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new Variables()));
    bootstrap.addCommand(command);
    List<String> all = new ArrayList<>(List.of(command.getName()));
    all.addAll(List.of(arguments));
    Cli cli = new Cli(new JarLocation(CommandLine.class), bootstrap, print, print);
    return cli.run(all.toArray(String[]::new)).map(StartFailure::exitCode).orElse(0);
  }
}
