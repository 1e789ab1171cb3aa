package nightbell;

import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.ops.Secrets;
import nightbell.ops.Variables;
import nightbell.practice.PracticeCarrier;
import nightbell.practice.VirtualPracticeTime;
import nightbell.store.DatabaseSettings;
import nightbell.web.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The whole service as it runs, real server, database and carrier, on a clock that a test moves. It
 * can be stopped and started again on the same data.
 */
public final class Service implements AutoCloseable {
  public static final String ADMIN = "story-admin-token";
  public static final String KEY = "story-intake-key";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final VirtualPracticeTime time;
  private final Path folder;
  private final String matrix;
  private final Map<String, String> more;
  private final int port = FreePort.next();
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private NightbellApplication application;
  private DropwizardTestSupport<NightbellConfiguration> support;

  /**
   * Starts it.
   *
   * @param matrix path of the matrix file, or empty for the sample
   * @param more further keys of config.yml that are set otherwise, with their values
   */
  public Service(Path folder, String matrix, Instant start, Map<String, String> more) {
    this.folder = folder;
    this.matrix = matrix;
    this.more = Map.copyOf(more);
    this.time = new VirtualPracticeTime(start);
    time.settleBy(this::settle);
    this.application = application();
    this.support = support();
    begin();
  }

  public int port() {
    return port;
  }

  public int adminPort() {
    return support.getAdminPort();
  }

  public VirtualPracticeTime time() {
    return time;
  }

  public PracticeCarrier carrier() {
    return Objects.requireNonNull(application.wired().carriers().practice());
  }

  /** From now on who bears this token has an account of this address with these rights. */
  public void bearer(String token, String email, Rights rights) {
    String clients =
        rights.clients().stream().map(ClientId::value).sorted().collect(Collectors.joining("\n"));
    String side = rights.side() == null ? null : rights.side().name();
    Timestamp now = Timestamp.from(time.now());
    try (Connection connection = connection()) {
      write(
          connection,
          "INSERT INTO account (id, email, name, role, side, clients, code_step, recovery,"
              + " created_at, created_by, version) VALUES (?, ?, ?, ?, ?, ?, 0, '', ?, 'test', 1)",
          email,
          email,
          email,
          rights.role().name(),
          side,
          clients,
          now);
      write(
          connection,
          "INSERT INTO api_token (id, hash, account, name, role, clients, reads_only, created_at,"
              + " until_at) VALUES (?, ?, ?, 'test', ?, '', FALSE, ?, ?)",
          email,
          Secret.hash(token),
          email,
          rights.role().name(),
          now,
          Timestamp.from(time.now().plus(Duration.ofDays(100))));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the account cannot be written", e);
    }
  }

  private static void write(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private Connection connection() throws SQLException, IOException {
    Secrets secrets = Secrets.open(folder, ADMIN, KEY);
    DatabaseSettings embedded =
        DatabaseSettings.embedded(folder.resolve("nightbell"), secrets.databasePassword());
    return DriverManager.getConnection(embedded.url(), embedded.user(), embedded.password());
  }

  /** The classes of everything that answers requests. */
  public Set<Class<?>> resources() {
    return support.getEnvironment().jersey().getResourceConfig().getClasses().stream()
        .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
        .collect(Collectors.toSet());
  }

  /** Stops the service as an operator would. */
  public void stop() {
    support.after();
  }

  /** Starts the service again on the data that is there. */
  public void start() {
    application = application();
    support = support();
    begin();
  }

  /** Goes on by this long, through everything that is due on the way. */
  public void forward(Duration length) {
    time.advance(length);
    application.wired().engine().sweep();
    settle();
  }

  /** Waits until nothing is under way any more. */
  public void settle() {
    long end = System.nanoTime() + LIMIT.toNanos();
    for (int calm = 0; calm < 3; ) {
      calm = isCalm() ? calm + 1 : 0;
      if (System.nanoTime() > end) {
        throw new AssertionError("the service does not come to rest");
      }
      LockSupport.parkNanos(200_000);
    }
  }

  /** What is on record that concerns no incident, oldest first: each entry's kind and text. */
  public List<String> recorded() {
    try {
      String query = "SELECT kind, text FROM trail WHERE incident IS NULL ORDER BY seq";
      try (Connection connection = connection();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(query)) {
        List<String> entries = new ArrayList<>();
        while (rows.next()) {
          entries.add(rows.getString(1) + ": " + rows.getString(2));
        }
        return entries;
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the trail cannot be read", e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  private boolean isCalm() {
    return application.wired().engine().isIdle() && carrier().idle();
  }

  private NightbellApplication application() {
    return new NightbellApplication(
        () -> new Surroundings(time, new VirtualTimers(time), time, false, printer()));
  }

  /** What the service has printed for whoever started it. */
  public String greeting() {
    return console.toString(StandardCharsets.UTF_8);
  }

  private PrintStream printer() {
    return new PrintStream(console, false, StandardCharsets.UTF_8);
  }

  private DropwizardTestSupport<NightbellConfiguration> support() {
    return new DropwizardTestSupport<>(
        NightbellApplication.class,
        "config.yml",
        new SubstitutingSourceProvider(new FileConfigurationSourceProvider(), new Variables()),
        overrides()) {
      @Override
      public Application<NightbellConfiguration> newApplication() {
        return Service.this.application;
      }
    };
  }

  /** One for each key: of two, Dropwizard would take either, and leave the other behind. */
  private ConfigOverride[] overrides() {
    Map<String, String> keys = new HashMap<>();
    keys.put("server.applicationConnectors[0].port", String.valueOf(port));
    keys.put("server.applicationConnectors[0].bindHost", "127.0.0.1");
    keys.put("server.adminConnectors[0].port", "0");
    keys.put("dataFolder", folder.toString());
    keys.put("matrix", matrix);
    keys.put("drills.off", "true");
    keys.put("onCall.off", "true");
    keys.put("adminToken", ADMIN);
    keys.put("intakeKey", KEY);
    keys.putAll(more);
    return keys.entrySet().stream()
        .map(key -> ConfigOverride.config(key.getKey(), key.getValue()))
        .toArray(ConfigOverride[]::new);
  }

  private void begin() {
    try {
      support.before();
    } catch (Exception e) {
      throw new IllegalStateException("the service does not start", e);
    }
    settle();
  }
}
