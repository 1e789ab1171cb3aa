package nightbell.contract.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nightbell.alert.Alert;
import nightbell.alert.AlertState;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.channel.Limits;
import nightbell.channel.PublicUrl;
import nightbell.channel.twilio.TwilioAccount;
import nightbell.channel.twilio.TwilioSettings;
import nightbell.channel.twilio.TwilioSms;
import nightbell.channel.twilio.TwilioVoice;
import nightbell.contract.channel.LoopbackCarrier.Behaviour;
import nightbell.engine.Engine.PageReport;
import nightbell.engine.LiveEngine;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.Page;
import nightbell.engine.PageState;
import nightbell.engine.Records;
import nightbell.engine.Timers;
import nightbell.escalation.Event;
import nightbell.escalation.Via;
import nightbell.oncall.Channel;
import nightbell.oncall.Side;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine and the real senders before a socket: what leaves the house, and how soon. */
class OneRequestTest {
  private static final Limits SHORT = new Limits(Duration.ofSeconds(2), Duration.ofMillis(400));
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final int ROUNDS = 6;

  private LoopbackCarrier carrier;
  private Database database;
  private LiveEngine engine;
  private volatile Instant now = Instant.parse("2026-11-21T08:10:00Z");

  @BeforeEach
  void open() throws IOException {
    carrier = new LoopbackCarrier();
    carrier.answers(201, TwilioAnswers.message("queued"));
    String url = "jdbc:h2:mem:one" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    database = Database.open(new DatabaseSettings(url, "one", "one"));
    LoadedMatrices matrices =
        new LoadedMatrices(database.register(), database.matrixVersions(), () -> now);
    try (InputStream in = OneRequestTest.class.getResourceAsStream("/sample-matrix.yml")) {
      String sample = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      matrices.load("sample-matrix.yml", sample, "test", "test");
    }
    TwilioSettings settings =
        new TwilioSettings(
            TwilioAnswers.ACCOUNT, List.of(TwilioAnswers.TOKEN), "+15550123400", null, null, null);
    TwilioAccount account = new TwilioAccount(settings, carrier::base, SHORT, () -> now);
    PublicUrl here = new PublicUrl(() -> "https://pager.example");
    engine =
        new LiveEngine(
            database.store(),
            matrices,
            () -> now,
            new NoTimers(),
            List.of(new TwilioSms(account, here), new TwilioVoice(account, here)),
            "n1");
    engine.start();
    engine.send();
  }

  @AfterEach
  void close() throws Exception {
    engine.stop();
    database.close();
    carrier.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"500", "503", "429", "HANG", "CUT"})
  void each_attempt_is_one_request_whatever_the_carrier_does(String what) {
    if (what.matches("[0-9]+")) {
      carrier.answers(Integer.parseInt(what), "", "Retry-After: 0\r\n");
    } else {
      carrier.does(Behaviour.valueOf(what));
    }
    int number = fires("erp-db-1");
    until(engine::isIdle);

    List<Page> pages =
        pages(number).stream().filter(page -> page.channel() != Channel.EMAIL).toList();
    int attempts = pages.stream().mapToInt(Page::attempt).sum();
    // Once the carrier is out of use nothing is asked of it.
    int spared = (int) pages.stream().filter(OneRequestTest::isSpared).count();
    System.out.printf(
        "%s: %d attempts, %d of them spared, %d requests on the wire%n",
        what, attempts, spared, carrier.requests().size());
    assertThat(carrier.requests())
        .as("at least the text and the call that it hurried")
        .hasSizeGreaterThanOrEqualTo(2)
        .hasSize(attempts - spared);
  }

  private static boolean isSpared(Page page) {
    return String.valueOf(page.error()).startsWith("no carrier works");
  }

  @Test
  void failed_report_brings_the_next_channel_and_an_acknowledgement_the_hang_up_at_once() {
    List<Double> next = new ArrayList<>();
    List<Double> hangUp = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      // Far enough from the round before that no message has to wait for its turn.
      now = now.plus(Duration.ofMinutes(10));
      int number = fires("erp-db-" + (round + 1));
      until(engine::isIdle);
      String token = token("Messages.json", "+16145550112");
      int before = requests("Calls.json");
      long reported = System.nanoTime();
      var taken = engine.report(token, new PageReport(PageState.FAILED, null, "30003"));
      next.add(millisUntil(reported, () -> requests("Calls.json") > before));
      assertThat(get(taken)).isTrue();
      until(engine::isIdle);
      assertThat(called(number)).isTrue();

      int recalls = requests("/Calls/");
      Event acknowledge = new Event.Acknowledge(new Actor("dana", Side.INTERNAL), Via.API);
      long acknowledged = System.nanoTime();
      var unused = engine.act(new IncidentNumber(number), acknowledge);
      hangUp.add(millisUntil(acknowledged, () -> requests("/Calls/") > recalls));
      until(engine::isIdle);
    }
    next.sort(null);
    hangUp.sort(null);
    System.out.printf(
        "failed report to the next channel's request: best %.1f ms, median %.1f ms%n"
            + "acknowledgement to the request that ends the call: best %.1f ms, median %.1f ms%n",
        next.get(0), next.get(ROUNDS / 2), hangUp.get(0), hangUp.get(ROUNDS / 2));
    assertThat(next.get(0)).isLessThan(100);
    assertThat(hangUp.get(0)).isLessThan(100);
  }

  private boolean called(int number) {
    return pages(number).stream()
        .anyMatch(page -> page.channel() == Channel.VOICE && page.carrierId() != null);
  }

  private int fires(String host) {
    Alert alert =
        Alert.of(AlertState.FIRING, "DB down").id(host).host(host).severity("critical").build();
    return Objects.requireNonNull(
            get(engine.accept(new ClientId("harlow"), "tool", List.of(alert))).get(0).incident())
        .value();
  }

  private List<Page> pages(int number) {
    return database
        .records()
        .pages(new Records.PageFilter(new IncidentNumber(number), null, null, null, 100));
  }

  /** The token in the newest request of this kind to this number. */
  private String token(String path, String to) {
    List<LoopbackCarrier.Received> all = new ArrayList<>(carrier.requests());
    for (int i = all.size() - 1; i >= 0; i--) {
      LoopbackCarrier.Received one = all.get(i);
      if (one.line().contains(path) && one.fields().contains("To=" + to)) {
        return one.fields().stream()
            .filter(field -> field.startsWith("StatusCallback="))
            .map(field -> field.substring(field.lastIndexOf('/') + 1))
            .findFirst()
            .orElseThrow();
      }
    }
    throw new AssertionError("no such request");
  }

  private int requests(String path) {
    return (int) carrier.requests().stream().filter(one -> one.line().contains(path)).count();
  }

  private static double millisUntil(long since, BooleanSupplier reached) {
    until(reached);
    return (System.nanoTime() - since) / 1e6;
  }

  private static void until(BooleanSupplier reached) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("this is never reached").isLessThan(end);
      LockSupport.parkNanos(100_000);
    }
  }

  private static <T> T get(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(20, TimeUnit.SECONDS).join();
  }

  /** Wake-ups that never fire: nothing here waits for time to pass. */
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
