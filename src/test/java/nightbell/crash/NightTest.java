package nightbell.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
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
  void killed_between_two_steps_the_path_goes_on_where_it_was() {
    service.run();
    int number = post("drive-1");
    Instant opened = Instant.parse(api.incident(number).path("openedAt").asText());
    awaitOrders(ANNA, 2);
    awaitSent(number, 2);

    service.kill();
    Instant back = restart();
    awaitOrders(BEN, 1);
    onTime(orders(BEN).get(0), opened.plusSeconds(6), back);
    awaitSent(number, 3);

    service.kill();
    Until.passed(opened.plusSeconds(12).plusMillis(200));
    back = restart();
    awaitOrders(HUGO, 1);
    onTime(orders(HUGO).get(0), opened.plusSeconds(12), back);
    awaitSent(number, 4);

    assertThat(service.out()).contains("1 deadlines passed");
    assertThat(carrier.to(ANNA)).containsExactly("text", "call");
    assertThat(carrier.to(BEN)).containsExactly("call");
    assertThat(carrier.to(HUGO)).containsExactly("text");
    List<String> told = api.timeline(number);
    assertThat(told).startsWith("opened").containsOnlyOnce("opened", "ruled", "path-started");
    assertThat(told.stream().filter("step-started"::equals)).hasSize(3);
    assertThat(told.stream().filter("page-queued"::equals)).hasSize(4);
    assertThat(service.showsStackTrace()).as(service.out()).isFalse();
  }

  @Test
  void killed_while_the_carrier_has_a_page_it_is_sent_again() {
    service.run();
    carrier.answering(false);
    int number = post("bulk-1");
    awaitOrders(BEN, 1);

    service.kill();
    carrier.answering(true);
    restart();

    awaitOrders(BEN, 2);
    awaitSent(number, 1);
    assertThat(service.out()).contains("1 pages were left half sent");
    assertThat(api.all("/api/v1/pages?incident=" + number))
        .singleElement()
        .satisfies(page -> assertThat(page.path("attempt").asInt()).isEqualTo(2));
  }

  @Test
  void killed_after_an_acknowledgement_was_answered_nobody_is_paged_any_more() throws IOException {
    service.run();
    int number = post("drive-1");
    int other = post("drive-2");
    Instant opened = Instant.parse(api.incident(other).path("openedAt").asText());
    awaitOrders(ANNA, 2);

    int status = acknowledge(number) + acknowledge(other);
    service.kill();
    Instant killed = Instant.now();
    assertThat(status).isEqualTo(400);
    restart();
    Until.passed(opened.plusSeconds(12).plus(SLACK));

    assertThat(carrier.orders().stream().filter(order -> order.at().isAfter(killed)))
        .noneMatch(Order::asksToAcknowledge);
    assertThat(carrier.to(BEN)).isEmpty();
    for (int acknowledged : List.of(number, other)) {
      JsonNode incident = api.incident(acknowledged);
      assertThat(incident.path("state").asText()).isEqualTo("acknowledged");
      assertThat(api.timeline(acknowledged)).containsOnlyOnce("acknowledged");
    }
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

  private int acknowledge(int number) throws IOException {
    String path = "/api/v1/incidents/" + number + "/acknowledge";
    return api.post(path, LiveProcess.ADMIN, BodyPublishers.ofString("{}"), "application/json")
        .statusCode();
  }

  private List<Order> orders(String phone) {
    return carrier.orders().stream().filter(order -> order.to().equals(phone)).toList();
  }

  private void awaitOrders(String phone, int count) {
    Until.is(count + " pages to " + phone, PATIENCE, () -> carrier.to(phone).size() >= count);
  }

  private void awaitSent(int number, int count) {
    String path = "/api/v1/pages?state=sent&incident=" + number;
    Until.is(count + " pages on record", PATIENCE, () -> api.all(path).size() == count);
  }

  /** Not before it was due, and soon after it was due or could be sent. */
  private static void onTime(Order order, Instant due, Instant back) {
    Instant latest = (due.isAfter(back) ? due : back).plus(SLACK);
    assertThat(order.at()).isBetween(due.minusMillis(50), latest);
  }
}
