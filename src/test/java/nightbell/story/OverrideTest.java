package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes by the hour, through the real server, database and carrier. */
class OverrideTest {
  private static final String NIGHT =
      "\"from\": \"2026-11-21T04:00:00Z\", \"to\": \"2026-11-21T14:00:00Z\"";
  private static final String AT = "?at=2026-11-21T09:00:00Z";

  @TempDir Path folder;

  @Test
  void priya_takes_the_night_for_tomas_and_gives_it_back() {
    try (Desk desk = Desk.open(folder)) {
      JsonNode made = post(desk, "overrides", swap(), 201);
      assertThat(made.path("id").asText()).isEqualTo("o1");
      assertThat(made.path("client").isNull()).as("of every client that has it").isTrue();
      assertThat(made.path("by").asText()).isEqualTo("admin");
      assertThat(made.path("warnings"))
          .extracting(JsonNode::asText)
          .containsExactly(
              "Nobody is secondary on schedule noc from 2026-11-21T04:00:00Z to"
                  + " 2026-11-21T14:00:00Z.");
      JsonNode noc = noc(desk);
      assertThat(noc.path("primary").asText()).isEqualTo("priya");
      assertThat(noc.path("secondary").isNull()).isTrue();
      assertThat(noc.path("override").asText()).isEqualTo("o1");
      assertThat(noc.path("from").asText()).isEqualTo("2026-11-21T04:00:00Z");
      assertThat(noc.path("until").asText()).isEqualTo("2026-11-21T14:00:00Z");
      assertThat(noc.path("next").asText()).isEqualTo("tomas");
      assertThat(explained(desk)).isEqualTo("priya");
      desk.forward(Duration.ZERO);
      desk.phones.of("priya").expectSms("You are on call for noc from Fri 20 23:00 to Sat 21");

      int first = desk.post(Desk.alert("srv-1", "critical"));
      desk.phones.of("priya").expectSms("(101)");
      assertThat(story(desk, first))
          .contains("Priya Nair stands on schedule noc for Tomas Weber", "override o1: wedding.");
      desk.phones.of("priya").reply("1");

      assertThat(delete(desk, "overrides/o1")).isEqualTo(204);
      assertThat(delete(desk, "overrides/o1")).as("again").isEqualTo(204);
      assertThat(delete(desk, "overrides/o9")).isEqualTo(404);
      assertThat(noc(desk).path("primary").asText()).isEqualTo("tomas");
      assertThat(noc(desk).path("override").isNull()).isTrue();
      assertThat(desk.get("/api/v1/overrides").path("items")).isEmpty();
      JsonNode kept = desk.get("/api/v1/overrides?ended=true&schedule=noc").at("/items/0");
      assertThat(kept.path("endedBy").asText()).isEqualTo("admin");
      desk.forward(Duration.ZERO);
      desk.phones.of("tomas").expectSms("You are on call for noc from Sat 21 03:10 to Mon 23");
      desk.post(Desk.alert("srv-2", "critical"));
      desk.phones.of("tomas").expectSms("(102)");
      desk.phones.of("tomas").reply("1");
      JsonNode trail = desk.get("/api/v1/audit?kind=override-added").at("/items/0");
      assertThat(trail.path("text").asText()).contains("override o1: priya", "because: wedding");
      assertThat(desk.get("/api/v1/audit?kind=override-ended").path("items")).hasSize(1);
    }
  }

  @Test
  void absence_leaves_the_slot_to_the_next_and_shows_in_coverage() {
    try (Desk desk = Desk.open(folder)) {
      String span = "&from=2026-11-21T00:00:00Z&to=2026-11-22T00:00:00Z";
      assertThat(desk.get("/api/v1/coverage?client=harlow" + span).path("spans")).isEmpty();
      JsonNode made = post(desk, "away", away("tomas"), 201);
      assertThat(made.path("id").asText()).isEqualTo("a1");
      assertThat(noc(desk).path("primary").asText()).isEqualTo("priya");

      JsonNode second = post(desk, "away", away("priya"), 201);
      assertThat(second.path("warnings").toString())
          .contains("Nobody is primary on schedule noc from 2026-11-21T04:00:00Z to");
      assertThat(noc(desk).path("primary").isNull()).isTrue();
      desk.send("POST", "/api/v1/away", away("ruth"), Service.ADMIN);
      desk.send("POST", "/api/v1/away", away("dana"), Service.ADMIN);
      JsonNode spans = desk.get("/api/v1/coverage?client=harlow" + span).path("spans");
      assertThat(spans.toString()).contains("\"kind\":\"nobody\"", "2026-11-21T14:00:00Z");

      desk.service.stop();
      desk.service.start();
      assertThat(desk.get("/api/v1/away?person=priya").path("items")).hasSize(1);
      assertThat(noc(desk).path("primary").isNull()).isTrue();
      assertThat(delete(desk, "away/a2")).isEqualTo(204);
      assertThat(noc(desk).path("primary").asText()).isEqualTo("priya");
      assertThat(desk.get("/api/v1/audit?kind=away-ended").path("items")).hasSize(1);
      desk.forward(Duration.ZERO);
      desk.phones.readAll();
    }
  }

  @Test
  void what_contradicts_or_cannot_be_is_refused_with_a_sentence() {
    try (Desk desk = Desk.open(folder)) {
      post(desk, "overrides", swap(), 201);
      JsonNode other = post(desk, "overrides", swap(), 409);
      assertThat(other.path("detail").asText()).startsWith("Override o1 has priya on schedule noc");
      assertThat(other.at("/errors/0/where").asText()).isEqualTo("o1");
      String plain = swap().replace("\"replaces\": \"tomas\",", "").replace("priya", "aiko");
      assertThat(post(desk, "overrides", plain, 409).path("detail").asText()).contains("o1");
      post(desk, "away", away("aiko"), 201);
      assertThat(post(desk, "away", away("aiko"), 409).path("detail").asText()).contains("a2");
      String absent = plain.replace("noc", "soc");
      assertThat(post(desk, "overrides", absent, 409).path("detail").asText()).contains("a2");

      assertThat(fault(desk, "overrides", swap().replace("noc", "nox"))).isEqualTo("schedule");
      assertThat(fault(desk, "overrides", swap().replace("priya", "pria"))).isEqualTo("person");
      assertThat(fault(desk, "overrides", swap().replace("priya", "dana"))).isEqualTo("person");
      assertThat(fault(desk, "overrides", swap().replace("priya", "tomas"))).isEqualTo("replaces");
      assertThat(fault(desk, "overrides", swap().replace("T14", "T03"))).isEqualTo("to");
      assertThat(fault(desk, "overrides", swap().replace("T14", "T05"))).isEqualTo("to");
      assertThat(
              fault(
                  desk,
                  "away",
                  away("lee").replace("11-21T14", "11-24T14").replace("2026-11-24", "2027-11-24")))
          .isEqualTo("to");
      assertThat(fault(desk, "away", away("nobody"))).isEqualTo("person");
      assertThat(fault(desk, "away", away("lee").replace("flu", " "))).isEqualTo("reason");
      assertThat(fault(desk, "away", away("lee").replace("{", "{\"client\": \"x\", ")))
          .isEqualTo("client");
      assertThat(desk.get("/api/v1/overrides").path("items")).hasSize(1);
      assertThat(desk.send("GET", "/api/v1/away", "", "wrong").statusCode()).isEqualTo(401);
      desk.forward(Duration.ZERO);
      desk.phones.readAll();
    }
  }

  private static String swap() {
    return """
        {"schedule": "noc", "person": "priya", "replaces": "tomas", %s, "reason": "wedding"}"""
        .formatted(NIGHT);
  }

  private static String away(String person) {
    return """
        {"person": "%s", %s, "reason": "flu"}"""
        .formatted(person, NIGHT);
  }

  private static JsonNode noc(Desk desk) {
    for (JsonNode slot : desk.get("/api/v1/oncall" + AT).path("schedules")) {
      if (slot.path("schedule").asText().equals("noc")) {
        return slot;
      }
    }
    throw new AssertionError("no noc");
  }

  private static String explained(Desk desk) {
    String asked = AT + "&client=harlow&severity=critical&host=srv-1";
    return desk.get("/api/v1/matrix/explain" + asked).at("/timetable/0/person").asText();
  }

  private static String story(Desk desk, int number) {
    return desk.get("/api/v1/incidents/" + number + "/timeline").toString();
  }

  private static String fault(Desk desk, String what, String body) {
    return post(desk, what, body, 400).at("/errors/0/where").asText();
  }

  private static JsonNode post(Desk desk, String what, String body, int status) {
    HttpResponse<String> answer = desk.send("POST", "/api/v1/" + what, body, Service.ADMIN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    desk.forward(Duration.ZERO);
    return Desk.read(answer.body());
  }

  private static int delete(Desk desk, String what) {
    return desk.send("DELETE", "/api/v1/" + what, "", Service.ADMIN).statusCode();
  }
}
