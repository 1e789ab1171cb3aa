package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import nightbell.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that beat as long as they run: silence pages. */
class HeartbeatTest {
  private static final String NIGHTLY = "/v1/heartbeats/" + Service.KEY + "/backup/nightly";
  private static final String SETTINGS = "severity=P1&system=servers";

  @TempDir Path folder;
  private Desk desk;
  private Doors doors;

  @BeforeEach
  void open() {
    desk = Desk.open(folder);
    doors = new Doors(desk);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void silence_of_every_and_grace_pages_once_and_the_next_beat_resolves_it() {
    assertThat(beat("?every=5m&grace=1m&" + SETTINGS)).isEqualTo(202);
    desk.forward(Duration.ofMinutes(5));
    assertThat(incidents()).isEmpty();
    assertThat(beat("")).isEqualTo(202);
    desk.forward(Duration.ofMinutes(5));
    assertThat(incidents()).isEmpty();
    desk.forward(Duration.ofMinutes(1));
    desk.phones.of("tomas").expectSms("No heartbeat from backup/nightly for 5m (101)");
    desk.forward(Duration.ofSeconds(2));
    assertThat(incidents()).hasSize(1);
    assertThat(incidents().path(0).path("repeats").asInt()).isZero();
    assertThat(shown().path("state").asText()).isEqualTo("silent");

    assertThat(beat("")).isEqualTo(202);
    desk.forward(Duration.ZERO);
    assertThat(desk.incident(101).path("state").asText()).isEqualTo("resolved");
    assertThat(shown().path("state").asText()).isEqualTo("beating");
    desk.phones.of("tomas").readAll();
  }

  @Test
  void nobody_is_paged_for_the_time_that_the_service_was_down() {
    beat("?every=5m&" + SETTINGS);
    desk.service.stop();
    desk.service.time().advance(Duration.ofHours(2));
    desk.service.start();
    desk.forward(Duration.ofSeconds(2));
    assertThat(incidents()).isEmpty();
    desk.phones.of("dana").expectMail("[Nightbell] was down for 2 h 0 min: nothing was late");
    desk.phones.of("ruth").expectMail("[Nightbell] was down for 2 h 0 min: nothing was late");
    desk.forward(Duration.ofMinutes(4));
    assertThat(incidents()).isEmpty();
    desk.forward(Duration.ofMinutes(1));
    desk.phones.of("tomas").expectSms("No heartbeat from backup/nightly for 5m (101)");
  }

  @Test
  void an_unknown_name_is_told_how_to_register_and_a_wrong_key_is_not() {
    HttpResponse<String> unknown = doors.plain("GET", NIGHTLY, "");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("?every=5m");
    assertThat(beat("?every=often")).isEqualTo(400);
    assertThat(beat("?every=1s")).isEqualTo(400);
    String wrong = NIGHTLY.replace(Service.KEY, "other");
    assertThat(doors.plain("POST", wrong + "?every=5m", "").statusCode()).isEqualTo(401);
    assertThat(doors.plain("HEAD", NIGHTLY + "?every=1d", "").statusCode()).isEqualTo(202);
    assertThat(shown().path("every").asInt()).isEqualTo(86_400);
    JsonNode one = shown();
    String place = "/api/v1/heartbeats/" + one.path("client").asText() + "/backup%2Fnightly";
    assertThat(desk.send("DELETE", place, "", Service.KEY).statusCode()).isEqualTo(401);
    place = "/api/v1/heartbeats/" + one.path("client").asText() + "/backup/nightly";
    assertThat(desk.send("DELETE", place, "", Service.ADMIN).statusCode()).isEqualTo(204);
    assertThat(desk.send("DELETE", place, "", Service.ADMIN).statusCode()).isEqualTo(404);
  }

  @Test
  void opsgenie_heartbeats_are_the_same_heartbeats() {
    assertThat(doors.genie("GET", "/v2/heartbeats/watchdog/ping", "").statusCode()).isEqualTo(404);
    String body =
        """
        {"name": "watchdog", "interval": 10, "intervalUnit": "minutes", "enabled": true,
         "alertMessage": "Prometheus is silent on srv-7", "alertPriority": "P1"}""";
    HttpResponse<String> created = doors.genie("POST", "/v2/heartbeats", body);
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(doors.genie("POST", "/v2/heartbeats", body).statusCode()).isEqualTo(409);
    desk.forward(Duration.ofHours(1));
    assertThat(incidents()).isEmpty();
    HttpResponse<String> pong = doors.genie("PATCH", "/v2/heartbeats/watchdog/ping", "");
    assertThat(pong.statusCode()).isEqualTo(202);
    assertThat(Desk.read(pong.body()).path("result").asText())
        .isEqualTo("PONG - Heartbeat received");
    JsonNode known = doors.got("/v2/heartbeats/watchdog");
    assertThat(known.path("interval").asInt()).isEqualTo(10);
    assertThat(known.path("expired").asBoolean()).isFalse();

    doors.genie("POST", "/v2/heartbeats/watchdog/disable", "");
    desk.forward(Duration.ofHours(1));
    assertThat(incidents()).isEmpty();
    doors.genie("POST", "/v2/heartbeats/watchdog/enable", "");
    doors.genie("PATCH", "/v2/heartbeats/watchdog", "{\"interval\": 20}");
    desk.forward(Duration.ofMinutes(19));
    assertThat(incidents()).isEmpty();
    desk.forward(Duration.ofMinutes(1));
    assertThat(incidents().path(0).path("title").asText())
        .isEqualTo("Prometheus is silent on srv-7");
    assertThat(doors.got("/v2/heartbeats/watchdog").path("expired").asBoolean()).isTrue();
    assertThat(doors.got("/v2/heartbeats").path("heartbeats")).hasSize(1);
    assertThat(doors.genie("DELETE", "/v2/heartbeats/watchdog", "").statusCode()).isEqualTo(200);
    desk.phones.readAll();
    assertThat(desk.incident(101).path("state").asText()).isEqualTo("resolved");
  }

  private int beat(String parameters) {
    return doors.plain("GET", NIGHTLY + parameters, "").statusCode();
  }

  private JsonNode incidents() {
    return desk.get("/api/v1/incidents").path("items");
  }

  private JsonNode shown() {
    return desk.get("/api/v1/heartbeats").path("items").path(0);
  }
}
