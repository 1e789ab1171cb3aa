package nightbell.story;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maintenance, groups and counts, through the real server, database and carrier. */
class SilenceTest {
  @TempDir Path folder;

  @Test
  void maintenance_is_quiet_and_what_still_fires_at_its_end_pages() {
    try (Desk desk = Desk.open(folder)) {
      JsonNode made = silence(desk, "{\"host\": \"srv-*\"}", "2026-11-21T10:10:00Z", 201);
      assertThat(made.path("id").asText()).isEqualTo("s1");
      assertThat(made.path("by").asText()).isEqualTo("admin");
      assertThat(made.path("holdsUntil").asText()).isEqualTo("2026-11-21T10:10:00Z");
      assertThat(silence(desk, "{\"host\": \"srv-*\"}", "2026-11-22T10:10:00Z", 409).toString())
          .contains("s1");
      int first = desk.post(Desk.alert("srv-1", "critical"));
      int second = desk.post(Desk.alert("srv-2", "critical"));
      assertThat(desk.incident(first).path("state").asText()).isEqualTo("silenced");
      assertThat(desk.incident(first).at("/silenced/reason").asText()).isEqualTo("new disks");
      desk.post(Desk.resolved("srv-2"));

      desk.forward(ofHours(2).minusSeconds(1));
      desk.phones.expectNothingMore();
      desk.service.stop();
      desk.service.start();
      desk.forward(Duration.ofSeconds(1));

      desk.phones.of("tomas").expectSms("(" + first + ")");
      desk.phones.of("tomas").reply("1");
      assertThat(desk.timeline(first))
          .containsSubsequence("opened", "silenced", "silence-over", "path-started");
      assertThat(desk.timeline(second)).contains("silenced", "resolved");
      JsonNode report = desk.get("/api/v1/reports/intake");
      assertThat(report.path("balanced").asBoolean()).isTrue();
      assertThat(report.at("/total/received").asInt()).isEqualTo(3);
      assertThat(report.at("/total/silenced").asInt()).isEqualTo(2);
      assertThat(report.at("/total/resolved").asInt()).isEqualTo(1);
    }
  }

  @Test
  void patterns_that_would_take_long_are_refused() {
    try (Desk desk = Desk.open(folder)) {
      String to = "2026-11-21T10:10:00Z";
      silence(desk, "{\"text\": \"%s\"}".formatted("a*".repeat(51)), to, 400);
      String many = "\"erp-*\",".repeat(60) + "\"erp\"";
      silence(desk, "{\"host\": [%s], \"system\": [%s]}".formatted(many, many), to, 400);
      silence(desk, "{\"text\": \"%s\"}".formatted("a*".repeat(50)), to, 201);
    }
  }

  @Test
  void silence_stops_what_rings_and_its_early_end_starts_the_path_at_once() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      desk.forward(Duration.ofSeconds(5));
      silence(desk, "{\"everything\": true}", "2026-11-21T12:00:00Z", 201);
      desk.forward(Duration.ZERO);
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("silenced");
      desk.forward(ofMinutes(30));
      desk.phones.expectNothingMore();

      assertThat(delete(desk, "s1")).isEqualTo(204);
      assertThat(delete(desk, "s1")).as("again").isEqualTo(204);
      assertThat(delete(desk, "s7")).isEqualTo(404);
      desk.forward(Duration.ZERO);

      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
      desk.phones.of("tomas").expectSms("(101)");
      desk.phones.of("tomas").reply("1");
      assertThat(desk.get("/api/v1/silences").path("items")).isEmpty();
      assertThat(desk.get("/api/v1/silences?ended=true").at("/items/0/endedBy").asText())
          .isEqualTo("admin");
      assertThat(desk.get("/api/v1/audit?kind=silence-ended").path("items")).hasSize(1);
    }
  }

  @Test
  void what_is_wrong_with_a_silence_is_said_and_a_wide_one_is_warned_of() {
    try (Desk desk = Desk.open(folder)) {
      silence(desk, "{}", "2026-11-22T12:00:00Z", 400);
      silence(desk, "{\"hots\": \"a\"}", "2026-11-22T12:00:00Z", 400);
      silence(desk, "{\"host\": []}", "2026-11-22T12:00:00Z", 400);
      silence(desk, "{\"host\": \"a\"}", "2026-11-20T12:00:00Z", 400);
      silence(desk, "{\"host\": \"a\"}", "2028-11-20T12:00:00Z", 400);
      JsonNode wide = silence(desk, "{\"everything\": true}", "2026-12-24T12:00:00Z", 201);
      assertThat(wide.path("warnings").toString()).contains("nobody is paged for anything");
      String weekly =
          """
          {"client": "harlow", "match": {"tag": ["a", "b"]}, "to": "2027-01-01T00:00:00Z",
           "repeat": {"days": ["sat"], "from": "22:00", "to": "02:00",
             "zone": "America/New_York"}, "reason": "backups"}""";
      JsonNode made = read(desk.send("POST", "/api/v1/silences", weekly, Service.ADMIN), 201);
      assertThat(made.at("/repeat/days/0").asText()).isEqualTo("sat");
      assertThat(made.path("holdsUntil").isNull()).isTrue();
      read(desk.send("POST", "/api/v1/silences", weekly.replace("sat", "day"), Service.ADMIN), 400);
    }
  }

  @Test
  void incidents_of_one_cause_are_one_group_and_are_acknowledged_together() {
    try (Desk desk = Desk.open(folder)) {
      int first = desk.post(Desk.alert("srv-1", "critical"));
      int second = desk.post(Desk.alert("srv-2", "critical"));
      int other = desk.post(Desk.alert("erp-db-1", "critical"));
      desk.forward(ofMinutes(6));
      int late = desk.post(Desk.alert("srv-3", "critical"));
      desk.phones.readAll();

      assertThat(desk.incident(second).path("group").asInt()).isEqualTo(first);
      assertThat(desk.incident(other).path("group").asInt()).isEqualTo(other);
      assertThat(desk.incident(late).path("group").asInt()).isEqualTo(late);
      String page = desk.send("GET", "/incidents/" + first, "", Service.ADMIN).body();
      assertThat(page).contains("href=\"/incidents/" + second + "\"");
      String path = "/api/v1/incidents/" + second;
      read(desk.send("POST", path + "/escalate", "{\"group\": true}", Service.ADMIN), 400);
      read(desk.send("POST", path + "/acknowledge", "{\"group\": true}", Service.ADMIN), 200);
      desk.forward(Duration.ZERO);

      assertThat(desk.incident(first).path("state").asText()).isEqualTo("acknowledged");
      assertThat(desk.incident(second).path("state").asText()).isEqualTo("acknowledged");
      assertThat(desk.incident(late).path("state").asText()).isEqualTo("open");
      desk.post(Desk.resolved("srv-3"));
      desk.post(Desk.resolved("erp-db-1"));
      desk.phones.readAll();
    }
  }

  private static JsonNode silence(Desk desk, String match, String to, int status) {
    String body =
        "{\"client\": \"harlow\", \"match\": %s, \"to\": \"%s\", \"reason\": \"new disks\"}"
            .formatted(match, to);
    return read(desk.send("POST", "/api/v1/silences", body, Service.ADMIN), status);
  }

  private static JsonNode read(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Desk.read(answer.body());
  }

  private static int delete(Desk desk, String id) {
    return desk.send("DELETE", "/api/v1/silences/" + id, "", Service.ADMIN).statusCode();
  }
}
