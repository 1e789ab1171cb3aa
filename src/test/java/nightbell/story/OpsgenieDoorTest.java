package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Senders that were made for Opsgenie's Alert API page without a change. */
class OpsgenieDoorTest {
  private static final String ALIAS = "?identifierType=alias";

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
  void an_alias_with_a_slash_is_created_acknowledged_and_closed() {
    JsonNode created = doors.done("POST", "/v2/alerts/", alert("srv-7/HTTP"));
    assertThat(created.path("success").asBoolean()).isTrue();
    assertThat(created.path("action").asText()).isEqualTo("Create");
    assertThat(created.path("alias").asText()).isEqualTo("srv-7/HTTP");
    desk.phones.of("tomas").expectSms("Web shop slow on srv-7 (101)");

    JsonNode taken = doors.done("POST", "/v2/alerts/srv-7%2FHTTP/acknowledge" + ALIAS, USER);
    assertThat(taken.path("status").asText()).isEqualTo("Acknowledged alert");
    desk.phones.of("tomas").expectSms("101 acknowledged by");
    JsonNode incident = desk.incident(101);
    assertThat(incident.path("state").asText()).isEqualTo("acknowledged");
    assertThat(incident.path("acknowledgedBy").asText()).startsWith("Night Script (");
    assertThat(desk.timeline(101)).contains("note");

    doors.done("POST", "/v2/alerts/srv-7%2FHTTP/close" + ALIAS, "{\"source\": \"probe\"}");
    assertThat(desk.incident(101).path("state").asText()).isEqualTo("resolved");
    JsonNode again = doors.done("POST", "/v2/alerts/srv-7%2FHTTP/close" + ALIAS, "");
    assertThat(again.path("success").asBoolean()).isFalse();
    assertThat(again.path("status").asText()).isEqualTo("Alert is already closed");
    desk.phones.of("tomas").readAll();
  }

  @Test
  void an_alert_is_found_by_id_alias_and_tiny_id_and_in_lists() {
    String id = doors.done("POST", "/v2/alerts", alert("a b%c\\d")).path("alertId").asText();
    desk.phones.of("tomas").readAll();
    for (String place : new String[] {id, "a%20b%25c%5Cd" + ALIAS, "101?identifierType=tiny"}) {
      JsonNode found = doors.got("/v2/alerts/" + place);
      assertThat(found.path("id").asText()).isEqualTo(id);
      assertThat(found.path("message").asText()).isEqualTo("Web shop slow");
      assertThat(found.path("status").asText()).isEqualTo("open");
      assertThat(found.path("tags").toString()).isEqualTo("[\"shop\"]");
      assertThat(found.path("priority").asText()).isEqualTo("P1");
    }
    assertThat(doors.got("/v2/alerts?query=status%3Aopen%20shop")).hasSize(1);
    assertThat(doors.got("/v2/alerts?query=status%3Aclosed")).isEmpty();
    assertThat(doors.got("/v2/alerts/count").path("count").asInt()).isEqualTo(1);
    assertThat(doors.genie("GET", "/v2/alerts/none", "").statusCode()).isEqualTo(404);
    doors.done("DELETE", "/v2/alerts/" + id, "");
    assertThat(desk.incident(101).path("state").asText()).isEqualTo("resolved");
    desk.phones.of("tomas").readAll();
  }

  @Test
  void newer_facts_and_notes_change_the_incident_and_page_nobody() {
    doors.done("POST", "/v2/alerts", alert("k1"));
    desk.phones.of("tomas").readAll();
    doors.done("PUT", "/v2/alerts/k1/message" + ALIAS, "{\"message\": \"Web shop down\"}");
    doors.done("PUT", "/v2/alerts/k1/description" + ALIAS, "{\"description\": \"No answer\"}");
    doors.done("POST", "/v2/alerts/k1/tags" + ALIAS, "{\"tags\": [\"late\"]}");
    doors.done("DELETE", "/v2/alerts/k1/tags" + ALIAS + "&tags=shop", "");
    doors.done("POST", "/v2/alerts/k1/notes" + ALIAS, "{\"note\": \"restarted\"}");
    JsonNode found = doors.got("/v2/alerts/k1" + ALIAS);
    assertThat(found.path("message").asText()).isEqualTo("Web shop down");
    assertThat(found.path("description").asText()).isEqualTo("No answer");
    assertThat(found.path("tags").toString()).isEqualTo("[\"late\"]");
    assertThat(desk.timeline(101)).contains("note");
    doors.done("POST", "/v2/alerts/k1/close" + ALIAS, "{}");
    desk.phones.of("tomas").readAll();
  }

  @Test
  void what_was_acknowledged_pages_again_when_it_is_taken_back_or_its_snooze_ends() {
    doors.done("POST", "/v2/alerts", alert("k2"));
    desk.phones.of("tomas").readAll();
    String end = "{\"endTime\": \"" + Desk.SATURDAY.plus(Duration.ofHours(1)) + "\"}";
    assertThat(doors.done("POST", "/v2/alerts/k2/snooze" + ALIAS, end).path("status").asText())
        .isEqualTo("Snoozed alert");
    assertThat(doors.got("/v2/alerts/k2" + ALIAS).path("snoozed").asBoolean()).isTrue();
    desk.phones.of("tomas").readAll();
    desk.forward(Duration.ofHours(1));
    desk.phones.of("tomas").expectSms("(101)");
    doors.done("POST", "/v2/alerts/k2/acknowledge" + ALIAS, USER);
    desk.phones.of("tomas").readAll();
    desk.phones.of("priya").readAll();
    JsonNode back = doors.done("POST", "/v2/alerts/k2/unacknowledge" + ALIAS, USER);
    assertThat(back.path("success").asBoolean()).isTrue();
    assertThat(desk.incident(101).path("state").asText()).isEqualTo("open");
    doors.done("POST", "/v2/alerts/k2/close" + ALIAS, "{}");
    desk.phones.readAll();
  }

  @Test
  void a_wrong_key_an_unreadable_body_and_an_unknown_alert_are_told_in_their_words() {
    HttpResponse<String> stranger = doors.genie("other", "POST", "/v2/alerts", alert("k"));
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(Desk.read(stranger.body()).path("message").asText())
        .isEqualTo("Could not authenticate");
    HttpResponse<String> empty = doors.genie("POST", "/v2/alerts", "{\"alias\": \"x\"}");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(Desk.read(empty.body()).at("/errors/message").asText())
        .isEqualTo("may not be empty");
    assertThat(doors.genie("POST", "/v2/alerts", "{oops").statusCode()).isEqualTo(400);
    assertThat(desk.get("/api/v1/rejected").path("items")).hasSize(2);
    JsonNode unknown = doors.done("POST", "/v2/alerts/none/close" + ALIAS, "{}");
    assertThat(unknown.path("success").asBoolean()).isFalse();
    assertThat(unknown.path("status").asText()).isEqualTo("Alert does not exist");
    assertThat(doors.genie("GET", "/v2/alerts/requests/none", "").statusCode()).isEqualTo(404);
    assertThat(doors.plain("GET", "/api%2Fv1/keys", "").statusCode()).isNotEqualTo(200);
    assertThat(doors.plain("GET", "/v2/..%2Fapi/v1/keys", "").statusCode()).isEqualTo(401);
  }

  private static final String USER = "{\"user\": \"Night Script\", \"note\": \"looking\"}";

  private static String alert(String alias) {
    return """
        {"message": "Web shop slow", "alias": "%s", "entity": "srv-7", "priority": "P1",
         "tags": ["shop", ""], "responders": [{"name": "", "type": "team"}],
         "details": {"region": "east"}, "source": "probe"}"""
        .formatted(alias.replace("\\", "\\\\"));
  }
}
