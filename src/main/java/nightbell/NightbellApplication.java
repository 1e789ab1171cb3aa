package nightbell;

import com.fasterxml.jackson.databind.SerializationFeature;
import freemarker.template.Configuration;
import io.dropwizard.assets.AssetsBundle;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.views.common.ViewBundle;
import io.dropwizard.views.freemarker.FreemarkerViewRenderer;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nightbell.engine.SystemClock;
import nightbell.intake.GenericAlerts;
import nightbell.ops.AuditCommand;
import nightbell.ops.KeyCommand;
import nightbell.ops.LoadCommand;
import nightbell.ops.MatrixCommand;
import nightbell.ops.ServeCommand;
import nightbell.ops.StartFailure;
import nightbell.ops.UserCommand;
import nightbell.ops.Variables;
import nightbell.ops.backup.BackupCommand;
import nightbell.ops.backup.RestoreCommand;
import nightbell.ops.simulate.SimulateCommand;
import nightbell.web.page.Libraries;
import org.jspecify.annotations.Nullable;

/** Nightbell's entry point: what it consists of, as a table of contents. */
public final class NightbellApplication extends Application<NightbellConfiguration> {
  private final Supplier<Surroundings> surroundings;
  private Wiring.@Nullable Wired wired;

  /** The service on the machine's own clock. */
  public NightbellApplication() {
    this(Surroundings::real);
  }

  NightbellApplication(Supplier<Surroundings> surroundings) {
    this.surroundings = surroundings;
  }

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("server")) {
      Ahead.load();
    }
    try {
      new NightbellApplication().run(args);
    } catch (Throwable e) {
      // Dropwizard reports what fails in a command; this is for what fails before one runs.
      System.err.println(StartFailure.words(e));
      System.exit(StartFailure.exitCode(e));
    }
  }

  @Override
  protected void onFatalError(Throwable failure) {
    System.exit(StartFailure.exitCode(failure));
  }

  @Override
  public String getName() {
    return "nightbell";
  }

  @Override
  public void initialize(Bootstrap<NightbellConfiguration> bootstrap) {
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new Variables()));
    bootstrap
        .getObjectMapper()
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    bootstrap.addBundle(
        new ViewBundle<>(List.of(new FreemarkerViewRenderer(Configuration.VERSION_2_3_34))));
    bootstrap.addBundle(new AssetsBundle("/assets", "/assets"));
  }

  @Override
  protected void addDefaultCommands(Bootstrap<NightbellConfiguration> bootstrap) {
    bootstrap.addCommand(new ServeCommand<>(this));
    bootstrap.addCommand(new MatrixCommand(Papers.pdf()));
    bootstrap.addCommand(new AuditCommand(new TrailVerifier(), new PacksGiven()));
    bootstrap.addCommand(new SimulateCommand(GenericAlerts::read));
    bootstrap.addCommand(new KeyCommand(new KeysGiven()));
    bootstrap.addCommand(new UserCommand(new UsersGiven()));
    bootstrap.addCommand(new BackupCommand(new BackupGiven(null), new SystemClock()));
    bootstrap.addCommand(new RestoreCommand(new Restoring()));
    bootstrap.addCommand(new LoadCommand());
  }

  /** What {@link #run} built. */
  Wiring.Wired wired() {
    return Objects.requireNonNull(wired, "not running");
  }

  @Override
  public void run(NightbellConfiguration configuration, Environment environment) throws Exception {
    StartCheck.check(configuration);
    environment.lifecycle().addServerLifecycleListener(server -> StartCompiler.goOn());
    environment
        .servlets()
        .addServlet("libraries", new Libraries())
        .addMapping(Libraries.PATH + "*");
    wired = new Wiring(configuration, environment, surroundings.get()).wire();
    Describing.resources(environment, configuration.publicUrl())
        .forEach(environment.jersey()::register);
  }
}
