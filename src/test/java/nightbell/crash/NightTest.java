package nightbell.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nightbell.crash.RecordingCarrier.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night in which the process is killed without warning, again and again: every step is paged on
 * time or as soon as the service is back, and once.
 */
class NightTest {
  private static final String ANNA = "+436601234511";
  private static final String BEN = "+436601234512";
  private static final String HUGO = "+436601234513";
  private static final Duration SLACK = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir Path folder;
  private RecordingCarrier carrier;
  private LiveProcess service;
  private Api api;

  @BeforeEach
  void open() throws IOException {
    carrier = new RecordingCarrier();
    service =
        new LiveProcess(folder)
            .paging(carrier)
            .with("NIGHTBELL_MATRIX", fixture(folder, "mill.yml").toString());
    api = new Api(service.port);
  }

  @AfterEach
  void close() {
    service.close();
    carrier.close();
  }

  @Test
  void killed_between_two_steps_one_path_goes_on_and_an_acknowledged_one_does_not()
      throws IOException {
    service.run();
    int number = post("drive-1");
    int taken = post("drive-2");
    Instant opened = Instant.parse(api.incident(number).path("openedAt").asText());
    awaitSent(number, 2);
    // Its call waits: the phone may ring for the first one still, since no report ever comes.
    awaitSent(taken, 1);

    acknowledge(taken);
    service.kill();
    Instant back = restart();
    awaitPages(BEN, 1);
    onTime(pages(BEN).get(0), opened.plusSeconds(6), back);
    awaitSent(number, 3);

    service.kill();
    Until.passed(opened.plusSeconds(12).plusMillis(200));
    back = restart();
    awaitPages(HUGO, 1);
    onTime(pages(HUGO).get(0), opened.plusSeconds(12), back);
    awaitSent(number, 4);

    assertThat(service.showsStackTrace()).as(service.out()).isFalse();
    assertThat(pages(ANNA)).hasSize(3);
    assertThat(pages(BEN)).extracting(Order::kind).containsExactly("call");
    assertThat(pages(HUGO)).extracting(Order::kind).containsExactly("text");
    assertThat(api.incident(taken).path("state").asText()).isEqualTo("acknowledged");
    assertThat(api.timeline(taken)).containsOnlyOnce("acknowledged");
    told(number);
  }

  @Test
  void killed_while_the_carrier_has_a_page_it_is_sent_again() {
    service.run();
    carrier.answering(false);
    int number = post("bulk-1");
    awaitPages(BEN, 1);

    service.kill();
    carrier.answering(true);
    restart();

    awaitPages(BEN, 2);
    awaitSent(number, 1);
    assertThat(service.out()).contains("1 pages were left half sent");
    assertThat(api.all("/api/v1/pages?incident=" + number))
        .singleElement()
        .satisfies(page -> assertThat(page.path("attempt").asInt()).isEqualTo(2));
  }

  /** Copies a file of the fixtures into the folder. */
  static Path fixture(Path folder, String name) throws IOException {
    try (InputStream in = NightTest.class.getResourceAsStream("/crash/" + name)) {
      return Files.write(folder.resolve(name), Objects.requireNonNull(in).readAllBytes());
    }
  }

  private Instant restart() {
    service.run();
    return Instant.now();
  }

  private int post(String host) {
    String alert = "{\"id\": \"%s\", \"title\": \"Stopped\", \"host\": \"%s\"}";
    return api.accepted(alert.formatted(host, host)).path(0).path("incident").asInt();
  }

  private void acknowledge(int number) throws IOException {
    String path = "/api/v1/incidents/" + number + "/acknowledge";
    BodyPublisher nothing = BodyPublishers.ofString("{}");
    int status = api.post(path, LiveProcess.ADMIN, nothing, "application/json").statusCode();
    assertThat(status).isEqualTo(200);
  }

  /** Each thing that happened to an incident of three steps is on its record once. */
  private void told(int number) {
    List<String> told = api.timeline(number);
    assertThat(told).startsWith("opened").containsOnlyOnce("opened", "ruled", "path-started");
    assertThat(told.stream().filter("step-started"::equals)).hasSize(3);
    assertThat(told.stream().filter("page-queued"::equals)).hasSize(4);
  }

  /** What was sent to this number and asks for an answer. */
  private List<Order> pages(String phone) {
    return carrier.orders().stream()
        .filter(order -> order.to().equals(phone))
        .filter(Order::asksToAcknowledge)
        .toList();
  }

  private void awaitPages(String phone, int count) {
    Until.is(count + " pages to " + phone, PATIENCE, () -> pages(phone).size() >= count);
  }

  private void awaitSent(int number, int count) {
    String path = "/api/v1/pages?state=sent&incident=" + number;
    Until.is(count + " pages on record", PATIENCE, () -> api.all(path).size() >= count);
  }

  /** Not before it was due, and soon after it was due or could be sent. */
  private static void onTime(Order order, Instant due, Instant back) {
    Instant latest = (due.isAfter(back) ? due : back).plus(SLACK);
    assertThat(order.at()).isBetween(due.minusMillis(50), latest);
  }
}
