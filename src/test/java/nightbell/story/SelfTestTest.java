package nightbell.story;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nightbell.Service;
import nightbell.practice.Behaviour;
import nightbell.practice.TextMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A heartbeat goes out only while an alert of the service's own makes the whole round trip. */
class SelfTestTest {
  private static final String NUMBER = "+13125550177";

  /** Monday noon in Chicago: on-call mails go out elsewhere in the day. */
  private static final Instant NOON = Instant.parse("2026-11-23T18:05:00Z");

  @TempDir Path folder;
  private final AtomicInteger beats = new AtomicInteger();
  private HttpServer watcher;

  @BeforeEach
  void watch() throws IOException {
    watcher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    watcher.createContext(
        "/alive",
        exchange -> {
          beats.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    watcher.start();
  }

  @AfterEach
  void stop() {
    watcher.stop(0);
  }

  @Test
  void heartbeats_go_out_once_the_self_test_has_come_through_and_stop_when_it_fails() {
    try (Desk desk = desk(NUMBER)) {
      assertThat(beats).hasValue(0);
      desk.forward(ofSeconds(1));
      desk.forward(ofSeconds(10));
      desk.forward(ofSeconds(3));
      assertThat(texts(desk)).isEqualTo(1);
      assertThat(desk.service.carrier().texts(NUMBER).get(0).body())
          .contains("TEST", "self-test, all is well");
      assertThat(desk.incident(101).path("state").asText()).isEqualTo("resolved");
      assertThat(desk.service.recorded())
          .anyMatch(line -> line.startsWith("self-test: Self-test:" + " came through"));
      desk.forward(ofSeconds(1));
      assertThat(beats).hasValue(1);
      assertThat(health(desk).at("/self-test/healthy").asBoolean()).isTrue();

      pass(desk, ofSeconds(61));
      assertThat(beats).hasValue(2);
      desk.forward(ofHours(20));
      desk.service.carrier().behave(NUMBER, Behaviour.OFF);
      pass(desk, ofHours(5));
      pass(desk, ofSeconds(30));
      pass(desk, ofMinutes(11));
      int before = beats.get();
      assertThat(health(desk).at("/self-test/healthy").asBoolean()).isFalse();
      pass(desk, ofMinutes(5));
      assertThat(beats).hasValue(before);
      assertThat(mails(desk, "dana")).isEqualTo(1);

      desk.service.carrier().behave(NUMBER, Behaviour.ANSWERS);
      pass(desk, ofHours(1));
      pass(desk, ofSeconds(10));
      pass(desk, ofSeconds(61));
      assertThat(health(desk).at("/self-test/healthy").asBoolean()).isTrue();
      assertThat(beats.get()).isGreaterThan(before);
      desk.phones.readAll();
    }
  }

  @Test
  void without_a_recipient_a_desk_gets_a_mail_and_nobody_a_text() {
    try (Desk desk = desk("")) {
      desk.forward(ofSeconds(1));
      desk.forward(ofSeconds(10));
      desk.forward(ofSeconds(3));
      assertThat(desk.incident(101).path("state").asText()).isEqualTo("resolved");
      desk.phones.of("dana").expectMail("self-test, all is well");
    }
  }

  @Test
  void a_restart_in_between_changes_nothing() {
    try (Desk desk = desk(NUMBER)) {
      desk.forward(ofSeconds(1));
      desk.service.stop();
      desk.service.start();
      desk.forward(ofSeconds(10));
      desk.forward(ofSeconds(5));
      assertThat(desk.incident(101).path("state").asText()).isEqualTo("resolved");
      desk.service.stop();
      desk.service.start();
      pass(desk, ofSeconds(61));
      assertThat(beats.get()).isPositive();
      assertThat(desk.get("/api/v1/incidents").path("items")).hasSize(1);
    }
  }

  @Test
  void metrics_show_what_is_late_and_how_long_the_disk_takes() {
    try (Desk desk = desk(NUMBER)) {
      String metrics = admin(desk, "/metrics");
      assertThat(metrics)
          .contains(
              "nightbell_deadlines_overdue",
              "nightbell_pages_waiting_seconds",
              "nightbell_sync",
              "nightbell_heartbeat_ok");
    }
  }

  /** The sweep comes every few seconds; after a jump the second one finds all in order. */
  private static void pass(Desk desk, Duration length) {
    desk.forward(length);
    desk.forward(ofSeconds(2));
    desk.forward(ofSeconds(2));
  }

  private Desk desk(String to) {
    return Desk.open(
        new Service(
            folder,
            "",
            NOON,
            Map.of(
                "heartbeat.url",
                "http://127.0.0.1:" + watcher.getAddress().getPort() + "/alive",
                "selfTest.to",
                to)));
  }

  private static long texts(Desk desk) {
    return desk.service.carrier().texts(NUMBER).stream()
        .filter(text -> text.direction() == TextMessage.Direction.API)
        .count();
  }

  private static long mails(Desk desk, String person) {
    return desk.service.carrier().mails(null).stream()
        .filter(mail -> mail.subject().contains("The self-test failed"))
        .filter(mail -> mail.to().contains(person))
        .count();
  }

  private static JsonNode health(Desk desk) {
    return Desk.read(admin(desk, "/healthcheck"));
  }

  private static String admin(Desk desk, String path) {
    URI there = URI.create("http://127.0.0.1:" + desk.service.adminPort() + path);
    return desk.send(HttpRequest.newBuilder(there).build()).body();
  }
}
