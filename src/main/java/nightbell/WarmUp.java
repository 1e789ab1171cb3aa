package nightbell;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import nightbell.alert.IncidentNumber;
import nightbell.channel.Limits;
import nightbell.channel.PublicUrl;
import nightbell.channel.twilio.TwilioAccount;
import nightbell.channel.twilio.TwilioSettings;
import nightbell.channel.twilio.TwilioSms;
import nightbell.engine.Clock;
import nightbell.engine.Intake;
import nightbell.engine.LiveEngine;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.MatrixVersion;
import nightbell.engine.Register.IntakeKey;
import nightbell.engine.Timers;
import nightbell.intake.FormatIntake;
import nightbell.ops.LoadCarrier;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Walks the way from an alert to its page before the first one comes, so that its code is loaded
 * and compiled by then: on a database in memory, to a carrier within this process. The service's
 * own database, timers and carriers are not touched. If it fails, the first page is slow, no more.
 */
final class WarmUp implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  static final int ROUNDS = 50;
  private static final int FIRST_INCIDENT = 101;

  private final Clock clock;

  WarmUp(Clock clock) {
    this.clock = clock;
  }

  /** What takes long and needs nothing: beside the rest of the start. */
  static void early() {
    background("warm-up-early", WarmUp::tls);
  }

  /** The way of a page, once the service is up. */
  static void late(Clock clock) {
    background("warm-up", new WarmUp(clock));
  }

  @Override
  public void run() {
    try {
      walk();
    } catch (IOException | InterruptedException | RuntimeException e) {
      LOG.info("Not warmed up, the first page takes longer: {}", e.toString());
    }
  }

  /** Goes the way; returns how often the carrier was asked for something. */
  int walk() throws IOException, InterruptedException {
    try (LoadCarrier carrier = LoadCarrier.listen(0);
        Database database = Database.open(DatabaseSettings.inMemory("warm-up"))) {
      LoadedMatrices matrices = new LoadedMatrices(database.register(), clock);
      MatrixVersion matrix =
          matrices.load("sample", FirstStart.sample(), "warm-up", "").version().orElseThrow();
      LiveEngine engine =
          new LiveEngine(
              database.store(), matrices, clock, new NoTimers(), List.of(texts(carrier)), "none");
      engine.start();
      engine.send();
      FormatIntake intake = new FormatIntake(engine, database.register(), clock);
      IntakeKey key = key(matrix, clock.now());
      for (int round = 0; round < ROUNDS; round++) {
        tell(intake, key, round, "firing");
        // A page that still waits when its incident is resolved would not be sent.
        carrier.page(FIRST_INCIDENT + round, 1);
        tell(intake, key, round, "resolved");
      }
      engine.stop();
      return carrier.requests();
    }
  }

  private static void tell(Intake intake, IntakeKey key, int round, String state) {
    String alert =
        "{\"id\":\"%d\",\"title\":\"Warm-up\",\"severity\":\"critical\",\"host\":\"srv-0\","
            + "\"state\":\"%s\"}";
    byte[] body = alert.formatted(round, state).getBytes(StandardCharsets.UTF_8);
    var unused = intake.take(key, "generic", body).toCompletableFuture().join();
  }

  private static TwilioSms texts(LoadCarrier carrier) {
    TwilioSettings settings =
        new TwilioSettings(
            "AC" + "0".repeat(32), List.of("warm-up"), "+15550100", null, null, null);
    URI base = URI.create("http://127.0.0.1:" + carrier.port());
    return new TwilioSms(
        new TwilioAccount(settings, () -> base, Limits.LIVE), new PublicUrl(base::toString));
  }

  private static IntakeKey key(MatrixVersion matrix, Instant now) {
    return new IntakeKey(
        "warm-up", matrix.matrix().client().id(), "warm-up", "", null, null, null, null, now, null);
  }

  private static void tls() {
    try {
      SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      LOG.debug("No TLS", e);
    }
  }

  private static void background(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Nobody is woken in a warm-up. */
  private static final class NoTimers implements Timers {
    @Override
    public void start(Wake wake) {}

    @Override
    public void arm(IncidentNumber incident, Instant at) {}

    @Override
    public void cancel(IncidentNumber incident) {}

    @Override
    public void close() {}
  }
}
