package nightbell.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nightbell.crash.child.Crashing;
import nightbell.store.DatabaseSettings;
import nightbell.store.OlderSchema;

/**
 * Some rounds on one data folder, which an older release left or nobody: in each the process dies
 * under load, is started again, and must have kept what it promised. Its seed decides what happens,
 * the machine's scheduling how close together.
 */
final class CrashNight implements AutoCloseable {
  private static final Duration DEATH = Duration.ofSeconds(12);
  private static final String PASSWORD = "harbour";
  private static final int NEWEST_OLD = 21;

  private final Random random;
  private final Figures figures;
  private final LiveProcess service;
  private final RecordingCarrier carrier = new RecordingCarrier();
  private final Ledger ledger = new Ledger();
  private final Crew crew = new Crew(carrier, ledger);
  private final DatabaseSettings database;

  CrashNight(Path folder, long seed, Figures figures) throws IOException {
    this.random = new Random(seed);
    this.figures = figures;
    this.service = new LiveProcess(folder).paging(carrier);
    this.database = DatabaseSettings.embedded(service.data.resolve("nightbell"), PASSWORD);
    service
        .with("NIGHTBELL_MATRIX", NightTest.fixture(folder, "harbour.yml").toString())
        .with("NIGHTBELL_DB_URL", crashing(database.url()))
        .with("NIGHTBELL_DB_USER", database.user())
        .with("NIGHTBELL_DB_PASSWORD", PASSWORD)
        .main(Crashing.class.getName(), child(folder));
    List.of("messagesPerPerson", "bundleSeconds", "textsPerSecond", "callsPerSecond")
        .forEach(key -> service.option("-Ddw.sending." + key + "=0"));
  }

  /** The process as it is run, rather than as its tests run it. */
  CrashNight of(String product, List<String> options) {
    service.product(product);
    options.forEach(service::option);
    return this;
  }

  /** Every way to die once, in the order of the seed, a migration's first; or the first of them. */
  List<Cause> plan(int rounds) {
    List<Cause> causes = new ArrayList<>(Cause.underLoad());
    Collections.shuffle(causes, random);
    causes.add(0, Cause.IN_MIGRATION);
    return causes.subList(0, Math.min(rounds, causes.size()));
  }

  void round(Cause cause) throws IOException {
    int passing = 1 + random.nextInt(cause.most + 1);
    Random load = new Random(random.nextLong());
    long millis = 100L + random.nextInt(2_000);
    boolean reached =
        switch (cause) {
          case IN_MIGRATION -> migrate(passing);
          case IN_START -> {
            dies(Cause.AT_RANDOM, passing, millis, load);
            yield starts(passing);
          }
          default -> dies(cause, passing, millis, load);
        };
    start();
    Proof proof = new Proof(new Api(service.port), ledger, carrier);
    figures.died(cause, reached);
    figures.late(proof.check());
    assertThat(service.showsStackTrace()).as(service.out()).isFalse();
  }

  /** Ends the night: the stopped folder's trail is proved once more, by the command. */
  void end() {
    Proof proof = new Proof(new Api(service.port), ledger, carrier);
    figures.night(ledger, carrier.orders().size(), proof.sentTwice());
    assertThat(service.terminate(Duration.ofSeconds(20))).isIn(0, 143);
    service.with("NIGHTBELL_DB_URL", database.url());
    service.start("audit", "verify", service.config());
    assertThat(service.exit(Duration.ofSeconds(60))).as(service.out() + service.err()).isZero();
  }

  private boolean migrate(int passing) throws IOException {
    int version = random.nextInt(NEWEST_OLD + 1);
    Files.createDirectories(service.data);
    if (version > 0) {
      OlderSchema.make(database, version, 40);
    }
    return starts(passing);
  }

  /** Starts a process that halts on its way; whether it did. */
  private boolean starts(int passing) {
    String at = "-Dcrash.at=" + Cause.IN_START.point + ":" + passing;
    service.option(at).start();
    Instant end = Instant.now().plusSeconds(60);
    Api api = new Api(service.port);
    while (service.isAlive() && api.answers("/ping").orElse(0) != 200) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(Duration.ofMillis(40).toNanos());
    }
    service.without(at);
    if (service.isAlive()) {
      service.kill();
      return false;
    }
    assertThat(service.exit(Duration.ZERO)).as(service.err()).isEqualTo(Crashing.EXIT);
    return true;
  }

  private boolean dies(Cause cause, int passing, long millis, Random load) {
    CompletableFuture<Void> crew = begin(load);
    switch (cause) {
      case AT_RANDOM -> kill(millis);
      case BEFORE_SEND, BEFORE_RECORD ->
          carrier.ending(passing, cause == Cause.BEFORE_RECORD, service::kill);
      default -> service.tell(cause.point + ":" + passing);
    }
    boolean reached = awaitDeath();
    crew.orTimeout(60, TimeUnit.SECONDS).join();
    return reached;
  }

  private CompletableFuture<Void> begin(Random load) {
    if (!service.isStarted()) {
      start();
    }
    return crew.begin(service, load);
  }

  private void kill(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    service.kill();
  }

  /** Whether the process came to its point; else it is killed where it is. */
  private boolean awaitDeath() {
    Instant end = Instant.now().plus(DEATH);
    while (service.isAlive()) {
      if (Instant.now().isAfter(end)) {
        service.kill();
        return false;
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
    return true;
  }

  private void start() {
    Instant began = Instant.now();
    service.run();
    ledger.lives(began, Instant.now());
  }

  private static String crashing(String url) {
    return url.replace("jdbc:h2:", "jdbc:h2:crashing:")
        + ";DATABASE_EVENT_LISTENER='nightbell.crash.child.Statements'";
  }

  /** A folder with the classes that halt the process, and nothing else of the tests. */
  private static Path child(Path folder) throws IOException {
    Path to = folder.resolve("child");
    for (String name :
        List.of("Crashing", "CrashingFile", "CrashingFile$Channel", "Point", "Statements")) {
      String path = Crashing.class.getPackageName().replace('.', '/') + "/" + name + ".class";
      Path file = to.resolve(path);
      Files.createDirectories(file.getParent());
      try (InputStream in = Crashing.class.getClassLoader().getResourceAsStream(path)) {
        Files.copy(Objects.requireNonNull(in), file);
      }
    }
    return to;
  }

  @Override
  public void close() {
    service.close();
    carrier.close();
    crew.close();
  }
}
