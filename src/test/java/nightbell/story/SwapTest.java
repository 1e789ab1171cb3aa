package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people swap shifts, by the real service. */
class SwapTest {
  private static final String PRIYAS_NIGHT = "2026-11-24T09:00:00Z";
  private static final String TOMAS_NIGHT = "2026-12-01T09:00:00Z";

  @TempDir Path folder;

  @Test
  void swap_holds_once_both_have_consented_and_not_before() {
    try (Desk desk = Desk.open(folder)) {
      JsonNode proposed = post(desk, "swaps", swap(), 201);
      assertThat(proposed.path("id").asText()).isEqualTo("s1");
      assertThat(proposed.path("state").asText()).isEqualTo("proposed");
      assertThat(proposed.at("/a/consentedAt").isNull()).isFalse();
      assertThat(primary(desk, PRIYAS_NIGHT)).isEqualTo("priya");
      assertThat(post(desk, "swaps/s1/consent", person("ruth"), 400).at("/errors/0/where").asText())
          .isEqualTo("person");
      assertThat(post(desk, "swaps/s1/consent", person("priya"), 200).path("state").asText())
          .as("who proposed it has consented already")
          .isEqualTo("proposed");

      JsonNode agreed = post(desk, "swaps/s1/consent", person("tomas"), 200);
      assertThat(agreed.path("state").asText()).isEqualTo("agreed");
      assertThat(agreed.at("/a/override").asText()).isEqualTo("o2");
      assertThat(agreed.at("/b/override").asText()).isEqualTo("o3");
      assertThat(primary(desk, PRIYAS_NIGHT)).isEqualTo("tomas");
      assertThat(primary(desk, TOMAS_NIGHT)).isEqualTo("priya");
      post(desk, "swaps/s1/consent", person("tomas"), 200);
      assertThat(desk.get("/api/v1/overrides").path("items")).hasSize(2);
      assertThat(delete(desk, "overrides/o3")).as("end the swap instead").isEqualTo(409);
      assertThat(desk.get("/api/v1/audit?kind=swap-consented").path("items")).hasSize(1);
      assertThat(desk.get("/api/v1/swaps?state=agreed&person=priya").path("items")).hasSize(1);
      assertThat(delete(desk, "swaps/s9")).isEqualTo(404);

      assertThat(delete(desk, "swaps/s1")).isEqualTo(204);
      assertThat(delete(desk, "swaps/s1")).isEqualTo(204);
      assertThat(primary(desk, PRIYAS_NIGHT)).isEqualTo("priya");
      assertThat(primary(desk, TOMAS_NIGHT)).isEqualTo("tomas");
      assertThat(desk.get("/api/v1/swaps").at("/items/0/state").asText()).isEqualTo("ended");
      assertThat(desk.get("/api/v1/audit?kind=override-ended").path("items")).hasSize(2);
    }
  }

  @Test
  void swap_is_refused_where_it_contradicts_and_lapses_when_the_first_shift_begins() {
    try (Desk desk = Desk.open(folder)) {
      post(desk, "swaps", swap(), 201);
      String taken =
          """
          {"schedule": "noc", "person": "ruth", "replaces": "tomas", "reason": "course",
           "from": "2026-12-01T08:00:00Z", "to": "2026-12-01T12:00:00Z"}""";
      post(desk, "overrides", taken, 201);
      JsonNode refused = post(desk, "swaps/s1/consent", person("tomas"), 409);
      assertThat(refused.path("detail").asText()).startsWith("Override o2 has ruth on");
      assertThat(desk.get("/api/v1/swaps").at("/items/0/state").asText()).isEqualTo("proposed");
      assertThat(desk.get("/api/v1/overrides").path("items")).as("not the half of it").hasSize(1);
      assertThat(post(desk, "swaps", swap(), 409).at("/errors/0/where").asText()).isEqualTo("o2");

      assertThat(fault(desk, swap().replace("noc", "nox"))).isEqualTo("schedule");
      assertThat(fault(desk, swap().replace("\"tomas\"", "\"aiko\""))).isEqualTo("b.person");
      assertThat(fault(desk, swap().replace("11-24T04", "11-20T04"))).isEqualTo("a.from");
      assertThat(fault(desk, swap().replace("concert", " "))).isEqualTo("reason");

      desk.service.stop();
      desk.service.start();
      desk.forward(Duration.ofDays(3));
      desk.phones.readAll();
      assertThat(desk.get("/api/v1/swaps").at("/items/0/state").asText()).isEqualTo("lapsed");
      delete(desk, "overrides/o2");
      assertThat(post(desk, "swaps/s1/consent", person("tomas"), 409).path("detail").asText())
          .contains("has lapsed");
    }
  }

  @Test
  void somebody_is_taken_off_and_the_next_in_the_order_stands_there() {
    try (Desk desk = Desk.open(folder)) {
      String off =
          """
          {"schedule": "noc", "replaces": "priya", "reason": "training",
           "from": "2026-11-24T04:00:00Z", "to": "2026-11-24T14:00:00Z"}""";
      JsonNode made = post(desk, "overrides", off, 201);
      assertThat(made.path("person").isNull()).isTrue();
      assertThat(primary(desk, PRIYAS_NIGHT)).isEqualTo("tomas");
      assertThat(desk.get("/api/v1/audit?kind=override-added").at("/items/0/text").asText())
          .contains("priya is taken off schedule noc");
      assertThat(post(desk, "overrides", off, 409).path("detail").asText()).contains("priya off");
      assertThat(delete(desk, "overrides/o1")).isEqualTo(204);
      assertThat(primary(desk, PRIYAS_NIGHT)).isEqualTo("priya");
    }
  }

  private static String swap() {
    return """
        {"schedule": "noc", "person": "priya", "reason": "concert",
         "a": {"person": "priya", "from": "2026-11-24T04:00:00Z", "to": "2026-11-24T14:00:00Z"},
         "b": {"person": "tomas", "from": "2026-12-01T04:00:00Z", "to": "2026-12-01T14:00:00Z"}}""";
  }

  private static String person(String id) {
    return "{\"person\": \"" + id + "\"}";
  }

  private static String primary(Desk desk, String at) {
    for (JsonNode slot : desk.get("/api/v1/oncall?at=" + at).path("schedules")) {
      if (slot.path("schedule").asText().equals("noc")) {
        return slot.path("primary").asText();
      }
    }
    throw new AssertionError("no noc");
  }

  private static String fault(Desk desk, String body) {
    return post(desk, "swaps", body, 400).at("/errors/0/where").asText();
  }

  private static JsonNode post(Desk desk, String what, String body, int status) {
    HttpResponse<String> answer = desk.send("POST", "/api/v1/" + what, body, Service.ADMIN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Desk.read(answer.body());
  }

  private static int delete(Desk desk, String what) {
    return desk.send("DELETE", "/api/v1/" + what, "", Service.ADMIN).statusCode();
  }
}
