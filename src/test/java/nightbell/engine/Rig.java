package nightbell.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Engine.KeyAnswer;
import nightbell.engine.Engine.PageReport;
import nightbell.escalation.Incident;
import nightbell.oncall.Channel;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import org.jspecify.annotations.Nullable;

/** The live engine on a real database in memory, with a settable clock and scripted carriers. */
public final class Rig implements AutoCloseable {
  public static final ClientId HARLOW = new ClientId("harlow");
  public static final String TOMAS = "+16145550112";
  public static final String DANA = "+13125550101";

  /** Saturday 02:10 in Chicago; Tomas is primary of noc, Priya secondary. */
  private static final Instant SATURDAY = Instant.parse("2026-11-21T08:10:00Z");

  private static final AtomicInteger COUNT = new AtomicInteger();

  public final Database database;
  public final FaultyStore store;
  public final Records records;
  public final LoadedMatrices matrices;
  public final FakeSender sms = new FakeSender(Channel.SMS);
  public final FakeSender voice = new FakeSender(Channel.VOICE);
  public final FakeSender email = new FakeSender(Channel.EMAIL);
  public final ManualTimers timers = new ManualTimers();
  public volatile Instant now = SATURDAY;
  public final LiveEngine engine;
  public final Notices notices;
  private final String url;
  private final Pace pace;

  public Rig() {
    this(Pace.DEFAULT);
  }

  /** One whose messages leave at this pace. */
  public Rig(Pace pace) {
    this.pace = pace;
    url = "jdbc:h2:mem:rig" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    database = Database.open(new DatabaseSettings(url, "rig", "rig"));
    store = new FaultyStore(database.store());
    records = database.records();
    matrices = new LoadedMatrices(database.register(), database.matrixVersions(), () -> now);
    matrices.load("sample-matrix.yml", sample(), "test", "test");
    engine = engine("n1");
    notices = new Notices(database.outbox(), () -> now, List.of(sms, voice, email));
    engine.add(notices);
    engine.start();
    engine.send();
  }

  /** Another engine on the same database, as a second node or the next process. */
  public LiveEngine engine(String node) {
    return new LiveEngine(
        store,
        matrices,
        RotaChanges.NONE,
        SilenceChanges.NONE,
        () -> now,
        timers,
        new Outlet(List.of(sms, voice, email), pace, Alarm.NONE),
        node);
  }

  public int fires(String host, String severity) {
    return fires(alert(host, severity)).get(0).value();
  }

  public List<IncidentNumber> fires(Alert... alerts) {
    List<AlertResult> results = get(engine.accept(HARLOW, "tool", List.of(alerts)));
    settle();
    return results.stream().map(result -> Objects.requireNonNull(result.incident())).toList();
  }

  public static Alert alert(String host, String severity) {
    return Alert.of(AlertState.FIRING, "DB down").id(host).host(host).severity(severity).build();
  }

  public String texts(String from, String body) {
    return texts("SM" + COUNT.incrementAndGet(), from, body);
  }

  public String texts(String id, String from, String body) {
    String answer = get(engine.text(id, from, body)).orElse("");
    settle();
    return answer;
  }

  public KeyAnswer presses(String token, String digits) {
    Optional<KeyAnswer> answer = get(engine.key(token, digits));
    settle();
    return answer.orElseThrow();
  }

  public void reports(String token, PageState state, @Nullable String carrierId) {
    get(engine.report(token, new PageReport(state, carrierId, null)));
    settle();
  }

  /** Goes on by this long, with a sweep at the end. */
  public void forward(Duration length) {
    now = now.plus(length);
    engine.sweep();
    settle();
  }

  public Incident incident(int number) {
    return records.incident(new IncidentNumber(number)).orElseThrow();
  }

  public List<Page> pages(int number) {
    return records.pages(
        new Records.PageFilter(new IncidentNumber(number), null, null, null, 1000));
  }

  /** The kinds of the incident's timeline, oldest first. */
  public List<String> timeline(int number) {
    return records.timeline(new IncidentNumber(number)).stream()
        .map(event -> event.entry().kind().wire())
        .toList();
  }

  /** Makes an incident's row unreadable. */
  public void spoil(int number) {
    rewrite(number, "{", "{{");
  }

  /** Changes an incident's row behind the engine's back. */
  public void rewrite(int number, String from, String to) {
    String statement = "UPDATE incident SET body = REPLACE(body, '%s', '%s') WHERE number = %d";
    change(statement.formatted(from, to, number));
  }

  /** Changes what is stored, past everything that guards it. */
  public void change(String statement) {
    try (Connection db = DriverManager.getConnection(url, "rig", "rig");
        Statement sql = db.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public void settle() {
    until(engine::isIdle);
  }

  public static void until(BooleanSupplier reached) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    for (int calm = 0; calm < 3; calm = reached.getAsBoolean() ? calm + 1 : 0) {
      if (System.nanoTime() > end) {
        throw new AssertionError("this is never reached");
      }
      LockSupport.parkNanos(200_000);
    }
  }

  public static <T> T get(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  public static String sample() {
    try (InputStream in = Rig.class.getResourceAsStream("/sample-matrix.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    for (FakeSender sender : List.of(sms, voice, email)) {
      sender.release();
    }
    try {
      engine.stop();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    database.close();
  }

  /** Wake-ups that are remembered and never fire by themselves. */
  static final class ManualTimers implements Timers {
    final Map<IncidentNumber, Instant> armed = new ConcurrentHashMap<>();
    volatile boolean running;

    @Override
    public void start(Wake wake) {
      running = true;
    }

    @Override
    public void arm(IncidentNumber incident, Instant at) {
      armed.put(incident, at);
    }

    @Override
    public void cancel(IncidentNumber incident) {
      armed.remove(incident);
    }

    @Override
    public boolean isRunning() {
      return running;
    }

    @Override
    public void close() {
      running = false;
    }
  }
}
