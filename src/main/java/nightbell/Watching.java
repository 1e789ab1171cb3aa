package nightbell;

import com.codahale.metrics.Gauge;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nightbell.engine.Clock;
import nightbell.engine.LiveEngine;
import nightbell.engine.Matrices;
import nightbell.engine.Notices;
import nightbell.engine.Page;
import nightbell.engine.Register.IntakeKey;
import nightbell.engine.Store;
import nightbell.engine.life.Downtime;
import nightbell.engine.life.Pulse;
import nightbell.engine.life.SelfTest;
import nightbell.engine.life.SelfTestNews;
import nightbell.engine.life.SelfTestPlan;
import nightbell.engine.life.TestedMatrices;
import nightbell.ops.Doubt;
import nightbell.ops.HeartbeatOut;
import nightbell.ops.OwnIntake;
import nightbell.ops.Secrets;
import nightbell.store.Database;
import nightbell.web.Secret;

/** Has the service watch over itself: what was missed, the self-test, heartbeats, metrics. */
record Watching(
    NightbellConfiguration configuration,
    Environment environment,
    Database database,
    LiveEngine engine,
    Clock clock) {
  private static final Duration OVERDUE = Duration.ofSeconds(30);
  private static final int MOST = 1000;

  /** The matrices that the engine rules by: those in force, and the self-test's. */
  static TestedMatrices matrices(NightbellConfiguration configuration, Matrices real) {
    return new TestedMatrices(real, plan(configuration));
  }

  /** This process's name, the same at each start. */
  static String node(Secrets secrets) {
    return Secret.hash(secrets.databasePassword()).substring(0, 12);
  }

  /** Adds it all to the engine, before that starts. */
  void add(Matrices real, Notices notices, Carriers carriers, String node) {
    Downtime downtime =
        new Downtime(
            database.signs(),
            database.store(),
            database.records(),
            database.trail(),
            real,
            notices,
            engine,
            clock,
            node);
    engine.add(downtime);
    environment.lifecycle().manage(new Beginning(downtime));
    SelfTest test = selfTest(real, notices);
    if (configuration.heartbeat().isOn()) {
      beats(new Pulse(doubts(test, carriers)));
    }
    measure();
  }

  /** Started before the engine, which is managed after it. */
  private record Beginning(Downtime downtime) implements Managed {
    @Override
    public void start() {
      downtime.begin();
    }
  }

  private static SelfTestPlan plan(NightbellConfiguration configuration) {
    return configuration.selfTest().plan(configuration.heartbeat());
  }

  private SelfTest selfTest(Matrices real, Notices notices) {
    SelfTestPlan plan = plan(configuration);
    TestedMatrices matrices = new TestedMatrices(real, plan);
    SelfTestNews news = new SelfTestNews(real, notices);
    String key = plan.isOn() ? key() : "";
    OwnIntake intake = new OwnIntake(new LocalAddress(configuration)::uri, key);
    SelfTest test = new SelfTest(plan, matrices, intake, engine, database.records(), clock, news);
    if (plan.isOn()) {
      // Not before the server is up: it posts to it.
      environment.lifecycle().addServerLifecycleListener(server -> test.begin());
      engine.add(test);
      environment
          .healthChecks()
          .register("self-test", new Doubt(test::trouble, () -> words(test)).check());
      gauge("nightbell.selftest.passed", () -> test.doubt().isEmpty() ? 1 : 0);
    }
    return test;
  }

  private static String words(SelfTest test) {
    return test.passedAt().map(at -> "came through at " + at).orElse("under way");
  }

  /** The self-test's own intake key, the same at each start. */
  private String key() {
    String secret = database.secret("self-test", Secret.fresh());
    database
        .register()
        .addKey(
            new IntakeKey(
                "self-test",
                TestedMatrices.CLIENT,
                "Nightbell's self-test",
                Secret.hash(secret),
                null,
                null,
                null,
                "nightbell",
                clock.now(),
                null));
    return secret;
  }

  private List<Supplier<Optional<String>>> doubts(SelfTest test, Carriers carriers) {
    Store store = database.store();
    return List.of(
        engine::trouble,
        () ->
            store.due(clock.now().minus(OVERDUE), 1).stream()
                .findFirst()
                .map(number -> "the deadline of incident " + number + " is overdue"),
        () -> {
          database.write();
          return Optional.empty();
        },
        () ->
            carriers.watched().stream().allMatch(carrier -> carrier.outage().isPresent())
                ? Optional.of("no carrier works")
                : Optional.empty(),
        test::doubt);
  }

  private void beats(Pulse pulse) {
    WatchSettings.Beat beat = configuration.heartbeat();
    HeartbeatOut out = new HeartbeatOut(beat.address(), beat.length(), pulse::doubt, clock);
    engine.add(out);
    environment
        .healthChecks()
        .register(
            "heartbeat",
            new Doubt(Optional::empty, () -> out.trouble().orElse("goes out")).check());
    gauge("nightbell.heartbeat.ok", () -> out.trouble().isEmpty() ? 1 : 0);
    gauge("nightbell.heartbeat.age.seconds", () -> out.heardAt().map(this::seconds).orElse(-1.0));
  }

  private void measure() {
    Store store = database.store();
    database.onSync(environment.metrics().timer("nightbell.sync")::update);
    gauge("nightbell.deadlines.overdue", () -> store.due(clock.now(), MOST).size());
    gauge(
        "nightbell.deadlines.overdue.seconds",
        () -> oldest(store.deadlines().stream().map(Store.Deadline::at).toList()));
    gauge("nightbell.pages.waiting", () -> store.queued(MOST).size());
    gauge(
        "nightbell.pages.waiting.seconds",
        () -> oldest(store.queued(MOST).stream().map(Page::queuedAt).toList()));
  }

  private double oldest(List<Instant> all) {
    return all.stream().min(Instant::compareTo).map(this::seconds).filter(s -> s > 0).orElse(0.0);
  }

  private double seconds(Instant since) {
    return Duration.between(since, clock.now()).toMillis() / 1000.0;
  }

  private <T extends Number> void gauge(String name, Gauge<T> gauge) {
    environment.metrics().registerGauge(name, gauge);
  }
}
