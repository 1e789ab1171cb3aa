package nightbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.KeyUses;
import nightbell.engine.LiveEngine;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.Records.IncidentFilter;
import nightbell.engine.Register.IntakeKey;
import nightbell.engine.Timers;
import nightbell.intake.FormatIntake;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import nightbell.web.ErrorMapping;
import nightbell.web.Secret;
import nightbell.web.Sparing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thousand webhooks at once, over HTTP, while nothing can be committed for five seconds. */
class BurstTest {
  private static final int MANY = 1000;
  private static final String KEY = "burst-key";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private volatile Instant now = Given.NOW;
  private Database database;
  private StalledStore store;
  private LiveEngine engine;
  private @Nullable DropwizardTestSupport<Configuration> server;

  @BeforeEach
  void open() throws IOException {
    database =
        Database.open(
            new DatabaseSettings("jdbc:h2:mem:burst" + hashCode() + ";DB_CLOSE_DELAY=-1", "b", ""));
    store = new StalledStore(database.store());
    LoadedMatrices matrices =
        new LoadedMatrices(database.register(), database.matrixVersions(), () -> now);
    matrices.load("sample-matrix.yml", sample(), "test", "test");
    ClientId client = matrices.active().get(0).matrix().client().id();
    database
        .register()
        .addKey(
            new IntakeKey(
                "k", client, "burst", Secret.hash(KEY), null, null, null, null, now, null));
    engine = new LiveEngine(store, matrices, () -> now, new NoTimers(), List.of(), "n1");
    engine.start();
  }

  @AfterEach
  void close() throws InterruptedException {
    store.release();
    Objects.requireNonNull(server).after();
    engine.stop();
    database.close();
  }

  @Test
  void all_wait_for_the_committer_and_are_taken() {
    serve(Duration.ofSeconds(60));
    store.stall();
    var unused =
        engine.note(
            null, null, Entry.of(Kind.NOTE, "The committer holds this when the burst comes"));
    until(store::holdsOne);
    List<CompletableFuture<HttpResponse<String>>> answers = burst();
    until(() -> engine.waiting() == MANY);
    now = now.plusSeconds(5);
    store.release();

    answers.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(202));
    assertThat(opened()).isEqualTo(MANY);
  }

  @Test
  void all_who_cannot_wait_are_asked_to_come_again_and_none_is_lost() {
    serve(Duration.ofMillis(300));
    store.stall();
    List<CompletableFuture<HttpResponse<String>>> answers = burst();
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      assertThat(answer.join().statusCode()).isEqualTo(503);
      assertThat(answer.join().headers().firstValue("Retry-After")).isPresent();
    }
    now = now.plusSeconds(5);
    store.release();
    until(() -> opened() == MANY);

    for (CompletableFuture<HttpResponse<String>> again : burst()) {
      assertThat(again.join().statusCode()).isIn(202, 503);
    }
    until(() -> engine.waiting() == 0);
    assertThat(opened()).isEqualTo(MANY);
  }

  private void serve(Duration patience) {
    IntakeKeys keys =
        new IntakeKeys(
            database.register(),
            new KeyUses(database.keyUsage(), () -> now, 30_000),
            () -> now,
            new Sparing(engine, () -> now));
    Object intake =
        new IntakeResource(
            new FormatIntake(engine, database.register(), () -> now), keys, patience);
    DropwizardTestSupport<Configuration> started =
        new DropwizardTestSupport<>(Server.class, configuration()) {
          @Override
          public Application<Configuration> newApplication() {
            return new Server(intake);
          }
        };
    server = started;
    try {
      started.before();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<CompletableFuture<HttpResponse<String>>> burst() {
    URI address = URI.create("http://localhost:" + port() + "/v1/alerts?key=" + KEY);
    return IntStream.range(0, MANY)
        .mapToObj(
            i ->
                HttpRequest.newBuilder(address)
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "{\"id\": \"b"
                                + i
                                + "\", \"title\": \"Burst\", \"host\": \"h"
                                + i
                                + "\", \"severity\": \"P1\"}"))
                    .build())
        .map(request -> http.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
        .toList();
  }

  private int port() {
    return Objects.requireNonNull(server).getLocalPort();
  }

  private int opened() {
    return database
        .records()
        .incidents(new IncidentFilter(null, null, null, null, null, null, null, null, null, 5000))
        .size();
  }

  private static void until(BooleanSupplier reached) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("this is never reached");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static String sample() throws IOException {
    try (var in = BurstTest.class.getResourceAsStream("/sample-matrix.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Configuration configuration() {
    DefaultServerFactory factory = new DefaultServerFactory();
    HttpConnectorFactory open = new HttpConnectorFactory();
    open.setPort(0);
    open.setAcceptQueueSize(MANY);
    HttpConnectorFactory admin = new HttpConnectorFactory();
    admin.setPort(0);
    factory.setApplicationConnectors(List.of(open));
    factory.setAdminConnectors(List.of(admin));
    factory.setMaxThreads(64);
    factory.setMinThreads(8);
    Configuration configuration = new Configuration();
    configuration.setServerFactory(factory);
    return configuration;
  }

  /** The intake behind a port, with as many threads as the service has. */
  public static final class Server extends Application<Configuration> {
    private final Object intake;

    Server(Object intake) {
      this.intake = intake;
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
      ErrorMapping.mappers().forEach(environment.jersey()::register);
      environment.jersey().register(intake);
    }
  }

  /** Nothing wakes by itself here. */
  private static final class NoTimers implements Timers {
    @Override
    public void start(Wake wake) {}

    @Override
    public void arm(IncidentNumber incident, Instant at) {}

    @Override
    public void cancel(IncidentNumber incident) {}

    @Override
    public boolean isRunning() {
      return true;
    }

    @Override
    public void close() {}
  }
}
