package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nightbell.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Senders that were made for PagerDuty's Events API page without a change. */
class PagerDutyDoorTest {
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
  void a_trigger_pages_and_the_same_key_acknowledges_and_resolves() {
    HttpResponse<String> answer = enqueue(event("trigger", "srv-7/cpu", payload()));
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body())
        .isEqualTo(
            """
            {"status":"success","message":"Event processed","dedup_key":"srv-7/cpu"}""");
    desk.phones.of("tomas").expectSms("CPU at 100% on srv-7");
    JsonNode incident = desk.incident(101);
    assertThat(incident.path("source").asText()).isEqualTo("Probe");
    assertThat(incident.path("details").toString()).contains("load").contains("42");

    assertThat(enqueue(event("acknowledge", "srv-7/cpu", "")).statusCode()).isEqualTo(202);
    assertThat(desk.incident(101).path("state").asText()).isEqualTo("acknowledged");
    desk.phones.of("tomas").expectSms("101 acknowledged by");

    assertThat(enqueue(event("resolve", "srv-7/cpu", payload())).statusCode()).isEqualTo(202);
    assertThat(desk.incident(101).path("state").asText()).isEqualTo("resolved");
    desk.phones.of("tomas").readAll();
    assertThat(enqueue(event("resolve", "nothing-of-this", "")).statusCode()).isEqualTo(202);
  }

  @Test
  void a_trigger_without_a_key_gets_one_and_the_same_body_is_the_same_problem() {
    String body =
        """
        {"routing_key": "%s", "event_action": "trigger",
         "payload": {"summary": "Backup late", "source": "srv-8", "severity": "critical"}}"""
            .formatted(Service.KEY);
    String key = Desk.read(enqueue(body).body()).path("dedup_key").asText();
    assertThat(key).isNotBlank();
    assertThat(Desk.read(enqueue(body).body()).path("dedup_key").asText()).isEqualTo(key);
    desk.phones.of("tomas").readAll();
    assertThat(desk.incident(101).path("repeats").asInt()).isEqualTo(1);
    enqueue(event("resolve", key, ""));
    assertThat(desk.incident(101).path("state").asText()).isEqualTo("resolved");
    desk.phones.of("tomas").readAll();
  }

  @Test
  void what_cannot_be_an_event_is_refused_in_their_words_and_kept_for_the_managers() {
    HttpResponse<String> broken = enqueue("{\"routing_key\": \"" + Service.KEY + "\", oops");
    assertThat(broken.statusCode()).isEqualTo(400);
    JsonNode told = Desk.read(broken.body());
    assertThat(told.path("status").asText()).isEqualTo("invalid event");
    assertThat(told.path("message").asText()).isEqualTo("JSON parse error");
    assertThat(told.path("errors").isArray()).isTrue();

    assertThat(errors(event("trigger", "k", ""))).contains("payload.summary");
    assertThat(errors(event("sing", "k", payload()))).contains("event_action");
    assertThat(errors("{\"routing_key\": \"" + Service.KEY + "\", \"event_action\": \"resolve\"}"))
        .contains("dedup_key");
    assertThat(errors(event("trigger", "k", payload()).replace(Service.KEY, "other")))
        .contains("routing_key");
    assertThat(errors("{}")).contains("routing_key");
    assertThat(desk.get("/api/v1/rejected").path("items")).hasSize(4);
    assertThat(desk.get("/api/v1/incidents").path("items")).isEmpty();
  }

  @Test
  void a_change_is_kept_on_record_and_pages_nobody() {
    HttpResponse<String> answer =
        doors.plain(
            "POST",
            "/v2/change/enqueue",
            """
            {"routing_key": "%s", "payload": {"summary": "Firmware 7.2 on fw-hq",
             "source": "ansible", "custom_details": {"run": 12}}}"""
                .formatted(Service.KEY));
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"status\":\"success\"");
    desk.service.stop();
    assertThat(desk.service.recorded()).contains("note: Change: Firmware 7.2 on fw-hq");
    desk.service.start();
    assertThat(desk.get("/api/v1/incidents").path("items")).isEmpty();
  }

  private String errors(String body) {
    HttpResponse<String> answer = enqueue(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    return Desk.read(answer.body()).path("errors").toString();
  }

  private HttpResponse<String> enqueue(String body) {
    return doors.plain("POST", "/v2/enqueue", body);
  }

  private static String event(String action, String key, String more) {
    return """
        {"routing_key": "%s", "event_action": "%s", "dedup_key": "%s", "client": "Probe"%s}"""
        .formatted(Service.KEY, action, key, more);
  }

  private static String payload() {
    return """
        , "payload": {"summary": "CPU at 100% on srv-7", "source": "srv-7",
          "severity": "critical", "timestamp": "2026-11-21T08:09:58.315+0000",
          "component": "core", "custom_details": {"load": 42}},
        "links": [{"href": "https://graphs.example/cpu", "text": "Graph"}]""";
  }
}
