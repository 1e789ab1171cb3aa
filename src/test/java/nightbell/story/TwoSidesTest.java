package nightbell.story;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the two sides do with one incident, through the real server, database and carrier. */
class TwoSidesTest {
  @TempDir Path folder;

  @Test
  void handed_over_incident_is_accepted_by_the_other_side() {
    try (Desk desk = Desk.open(folder)) {
      int number = opened(desk);
      assertThat(desk.phones.of("tomas").reply("1")).contains("101");

      JsonNode handed = handOver(desk, number, "internal", "a change of theirs", 200);

      assertThat(handed.path("state").asText()).isEqualTo("acknowledged");
      assertThat(handed.path("side").asText()).as("until accepted").isEqualTo("provider");
      desk.phones.of("dana").expectSms("P1 Harlow erp: DB down on erp-db-1 (101)");
      String answer = desk.phones.of("dana").reply("1");
      assertThat(answer).contains("101 is yours");
      JsonNode after = desk.incident(number);
      assertThat(after.path("side").asText()).isEqualTo("internal");
      assertThat(after.path("lead").asText()).isEqualTo("internal");
      assertThat(after.path("acknowledgedBy").asText()).isEqualTo("dana");
      assertThat(after.path("row").asText()).as("the ruling stays").isEqualTo("R04");
      desk.phones.of("tomas").expectSms("101 acknowledged by Dana 02:10");
      assertThat(desk.timeline(number))
          .containsSubsequence("handed-over", "hand-over-accepted", "acknowledged");
      assertThat(desk.get("/api/v1/incidents?side=internal").at("/items")).hasSize(1);
    }
  }

  @Test
  void not_mine_is_handed_over_answered_in_one_segment_and_left_as_a_gap() {
    try (Desk desk = Desk.open(folder)) {
      int number = opened(desk);

      assertThat(desk.phones.of("tomas").reply("3"))
          .isEqualTo("101 handed to Harlow IT; you still own it until they accept.");

      desk.phones.of("dana").expectSms("(101)");
      JsonNode gaps = desk.get("/api/v1/gaps?client=harlow&open=true").at("/items");
      assertThat(gaps).hasSize(1);
      assertThat(gaps.at("/0/kind").asText()).isEqualTo("not-mine");
      assertThat(gaps.at("/0/row").asText()).isEqualTo("R04");
      assertThat(gaps.at("/0/incident").asInt()).isEqualTo(number);
      assertThat(desk.get("/api/v1/gaps?open=false").at("/items")).isEmpty();
      desk.forward(ofSeconds(61));
      String call = desk.phones.of("dana").expectCall();
      desk.phones.of("dana").press(call, "1");
      assertThat(desk.incident(number).path("side").asText()).isEqualTo("internal");
      desk.phones.of("tomas").expectSms("acknowledged by Dana");
    }
  }

  @Test
  void call_to_the_receiving_side_asks_although_the_giving_side_has_it() {
    try (Desk desk = Desk.open(folder)) {
      int number = opened(desk);
      desk.phones.of("tomas").reply("1");
      desk.phones.of("tomas").reply("101 3");
      desk.phones.of("dana").expectSms("(101)");

      desk.forward(ofSeconds(61));
      String call = desk.phones.of("dana").expectCall();
      desk.phones.of("dana").answer(call);

      assertThat(String.join(" ", desk.phones.of("dana").heard(call)))
          .contains("Press 1 to acknowledge");
      desk.phones.of("dana").press(call, "3");
      assertThat(String.join(" ", desk.phones.of("dana").heard(call)))
          .contains("goes back to Brightwater MSP");
      assertThat(desk.incident(number).path("acknowledgedBy").asText()).isEqualTo("tomas");
      desk.phones.of("dana").expectSms("hand-over not accepted, Brightwater MSP owns it again");
      desk.phones.of("ruth").expectSms("hand-over not accepted, Brightwater MSP owns it again");
      assertThat(desk.timeline(number)).containsSubsequence("not-mine", "hand-over-returned");
    }
  }

  @Test
  void hand_over_that_nobody_accepts_returns_after_a_restart_too() {
    try (Desk desk = Desk.open(folder)) {
      int number = opened(desk);
      desk.forward(ofSeconds(30));
      handOver(desk, number, "internal", "", 200);
      desk.forward(ofMinutes(14));
      desk.service.stop();
      desk.service.start();
      desk.phones.of("dana").readAll();
      desk.phones.of("lee").readAll();
      desk.phones.of("priya").readAll();

      desk.forward(ofSeconds(45));
      desk.phones.of("dana").expectSms("BREACH");
      desk.forward(ofSeconds(16));

      desk.phones.of("dana").expectSms("hand-over not accepted");
      desk.phones.of("ruth").expectSms("hand-over not accepted");
      desk.phones.of("tomas").expectSms("(101)");
      desk.phones.of("tomas").reply("1");
      desk.phones.of("dana").readAll();
      desk.phones.of("lee").readAll();
      desk.phones.of("priya").readAll();
      assertThat(desk.incident(number).path("side").asText()).isEqualTo("provider");
    }
  }

  @Test
  void hand_over_is_refused_with_a_sentence_where_it_has_no_sense() {
    try (Desk desk = Desk.open(folder)) {
      int number = opened(desk);

      assertThat(handOver(desk, number, "provider", "", 409).path("detail").asText())
          .isEqualTo("Incident 101 is with Brightwater MSP already.");
      assertThat(handOver(desk, number, "nobody", "", 400).path("status").asInt()).isEqualTo(400);
      desk.post(Desk.resolved("erp-db-1"));
      assertThat(handOver(desk, number, "internal", "", 409).path("detail").asText())
          .isEqualTo("Incident 101 is resolved.");
      desk.phones.of("tomas").expectSms("resolved by itself");
    }
  }

  @Test
  void silent_lead_of_the_plants_network_loses_it_and_support_acknowledges_then() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("ot-plc-1", "critical"));
      desk.phones.of("dana").expectSms("(101)");
      desk.phones.of("tomas").expectSms("(101)");
      assertThat(desk.incident(number).path("side").asText()).isEqualTo("joint");
      assertThat(desk.incident(number).path("lead").asText()).isEqualTo("internal");

      assertThat(desk.phones.of("tomas").reply("1")).contains("The other side still leads");
      assertThat(desk.incident(number).path("state").asText()).isEqualTo("open");
      desk.forward(ofMinutes(11));

      JsonNode after = desk.incident(number);
      assertThat(after.path("lead").asText()).isEqualTo("provider");
      assertThat(after.path("state").asText()).isEqualTo("acknowledged");
      assertThat(after.path("acknowledgedBy").asText()).isEqualTo("tomas");
      assertThat(desk.timeline(number))
          .containsSubsequence("support-acknowledged", "lead-moved", "acknowledged");
      desk.phones.of("dana").readAll();
      desk.phones.of("lee").readAll();
    }
  }

  @Test
  void new_version_with_a_row_closes_the_gap_of_an_alert_without_one() {
    try (Desk desk = Desk.open(folder)) {
      int number = desk.post(Desk.alert("printer-3", "critical"));
      desk.phones.of("tomas").expectSms("(101)");
      desk.phones.of("dana").expectSms("(101)");
      desk.phones.of("priya").expectSms("(101)");
      assertThat(desk.get("/api/v1/gaps").at("/items/0/kind").asText()).isEqualTo("unmatched");

      String matrix =
          desk.send("GET", "/api/v1/matrix?client=harlow", "", Service.ADMIN)
              .body()
              .replace("\"host:pc-*\"", "\"host:pc-*\", \"host:printer-*\"");
      HttpResponse<String> put =
          desk.send("PUT", "/api/v1/matrix?client=harlow", matrix, Service.ADMIN);
      assertThat(put.statusCode()).as(put.body()).isEqualTo(200);

      JsonNode gap = desk.get("/api/v1/gaps").at("/items/0");
      assertThat(gap.path("closedByVersion").asInt()).isEqualTo(2);
      assertThat(gap.path("open").asBoolean()).isFalse();
      assertThat(desk.timeline(number)).contains("gap-closed");
      desk.phones.of("tomas").reply("1");
      desk.phones.of("priya").readAll();
    }
  }

  private static int opened(Desk desk) {
    int number = desk.post(Desk.alert("erp-db-1", "critical"));
    desk.phones.of("tomas").expectSms("(101)");
    desk.phones.of("lee").expectSms("(101)");
    return number;
  }

  private static JsonNode handOver(
      Desk desk, int number, String to, String note, int expectedStatus) {
    String body = "{\"to\": \"%s\", \"note\": \"%s\"}".formatted(to, note);
    HttpResponse<String> answer =
        desk.send("POST", "/api/v1/incidents/" + number + "/hand-over", body, Service.ADMIN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expectedStatus);
    return Desk.read(answer.body());
  }
}
