package nightbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import nightbell.engine.Engine;
import nightbell.engine.Records;
import nightbell.escalation.Event;
import nightbell.escalation.State;
import nightbell.escalation.Via;
import nightbell.oncall.Channel;
import nightbell.oncall.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(DropwizardExtensionsSupport.class)
class ApiTest {
  private final Desk desk = new Desk();
  final ResourceExtension http = desk.http;

  @BeforeEach
  void three_incidents_are_open() {
    for (int number = 101; number <= 103; number++) {
      var incident = Given.incident(number);
      desk.engine.incidents.put(incident.number(), incident);
    }
  }

  @Test
  void an_incident_has_the_keys_of_the_contract() {
    JsonNode one = desk.admin("/api/v1/incidents/101").get(JsonNode.class);

    Iterable<String> keys = one::fieldNames;
    assertThat(keys)
        .containsExactly(
            "number",
            "client",
            "title",
            "state",
            "severity",
            "system",
            "category",
            "side",
            "lead",
            "accountable",
            "row",
            "matrixVersion",
            "ruling",
            "openedAt",
            "respondBy",
            "acknowledgedAt",
            "acknowledgedBy",
            "acknowledgedVia",
            "resolvedAt",
            "resolvedBy",
            "breached",
            "unanswered",
            "repeats",
            "flaps",
            "nextAt",
            "source",
            "details",
            "links",
            "flapping",
            "silenced",
            "group");
    assertThat(one.get("number").isInt()).isTrue();
    assertThat(one.get("side").asText()).isEqualTo("provider");
    assertThat(one.get("openedAt").asText()).isEqualTo("2026-10-06T02:14:00Z");
    assertThat(one.get("acknowledgedAt").isNull()).isTrue();
    assertThat(one.at("/details/error").asText()).isEqualTo("refused");
    assertThat(one.at("/links/timeline").asText())
        .isEqualTo("https://desk.example/api/v1/incidents/101/timeline");
  }

  @Test
  void a_list_pages_to_its_end() {
    JsonNode first = desk.admin("/api/v1/incidents?limit=2").get(JsonNode.class);
    String next = first.get("next").asText();
    JsonNode second = desk.admin("/api/v1/incidents?limit=2&after=" + next).get(JsonNode.class);

    assertThat(first.get("items").findValuesAsText("number")).containsExactly("103", "102");
    assertThat(second.get("items").findValuesAsText("number")).containsExactly("101");
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void the_parameters_of_a_list_reach_the_filter() {
    String query =
        "state=open&client=harbor&side=joint&severity=P1&from=2026-10-06T02:00:00%2B02:00";
    desk.admin("/api/v1/incidents?" + query + "&system=erp&q=db").get(JsonNode.class);

    Records.IncidentFilter asked = Objects.requireNonNull(desk.records.asked);
    assertThat(asked.state()).isEqualTo(State.OPEN);
    assertThat(asked.from()).hasToString("2026-10-06T00:00:00Z");
    assertThat(asked.limit()).isEqualTo(101);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/incidents?limit=abc, limit",
    "/api/v1/incidents?limit=1001, limit",
    "/api/v1/incidents?limit=0, limit",
    "/api/v1/incidents?after=!, after",
    "/api/v1/incidents?state=gone, state",
    "/api/v1/incidents?from=yesterday, from",
    "/api/v1/pages?incident=x, incident",
    "/api/v1/pages?after=MTAx, after",
    "/api/v1/oncall?at=yesterday, at",
    "/api/v1/oncall?from=2026-10-06T02:14:00Z, to",
    "/api/v1/oncall?from=2026-10-06T02:14:00Z&to=2026-10-06T02:14:00Z, to",
    "/api/v1/oncall?from=2026-10-06T02:14:00Z&to=2028-10-06T02:14:00Z, to",
    "/api/v1/matrix/explain?at=2026-10-06, at"
  })
  void a_bad_parameter_is_refused_by_name(String path, String where) {
    Response answer = desk.admin(path).get();

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getMediaType()).hasToString("application/problem+json");
    JsonNode problem = answer.readEntity(JsonNode.class);
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.at("/errors/0/where").asText()).isEqualTo(where);
  }

  @Test
  void a_timeline_tells_every_event() {
    Entry entry =
        new Entry(
            Kind.NOT_MINE,
            new Actor("ana", Side.PROVIDER),
            Channel.SMS,
            "Not mine",
            Map.of("a", "b"));
    var number = Given.incident(101).number();
    desk.records.trail.add(new TrailEvent(7, Given.NOW, Given.HARBOR, number, entry));

    assertThat(desk.admin("/api/v1/incidents/101/timeline").get(JsonNode.class))
        .hasToString(
            "{\"items\":[{\"seq\":7,\"at\":\"2026-10-06T02:14:00Z\",\"kind\":\"not-mine\","
                + "\"actor\":\"ana\",\"side\":\"provider\",\"channel\":\"sms\",\"incident\":101,"
                + "\"text\":\"Not mine\",\"data\":{\"a\":\"b\"}}],\"next\":null}");
  }

  @Test
  void actions_reach_the_engine_as_events_of_the_caller() {
    for (String action : List.of("acknowledge", "escalate", "not-mine", "resolve")) {
      assertThat(act(101, action, "").getStatus()).isEqualTo(200);
    }
    act(101, "snooze", "{\"for\":1800}");
    act(101, "note", "{\"note\":\"on it\"}");

    assertThat(desk.engine.events)
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly("Acknowledge", "Escalate", "NotMine", "Resolve", "Snooze", "Note");
    assertThat(desk.engine.events.get(0)).isEqualTo(new Event.Acknowledge(Actor.ADMIN, Via.API));
  }

  @Test
  void a_note_that_comes_with_an_action_is_put_down_too() {
    act(101, "acknowledge", "{\"note\":\"restarting\"}");

    assertThat(desk.engine.events)
        .last()
        .isEqualTo(new Event.Note(Actor.ADMIN, Via.API, "restarting"));
  }

  @Test
  void a_hand_over_takes_its_note_as_the_reason() {
    act(101, "hand-over", "{\"to\":\"Internal\",\"note\":\" a change of theirs \"}");

    assertThat(desk.engine.events)
        .last()
        .isEqualTo(new Event.HandOver(Actor.ADMIN, Via.API, Side.INTERNAL, "a change of theirs"));
  }

  @Test
  void an_action_that_cannot_be_done_says_why() {
    assertThat(act(101, "hand-over", "{\"to\":\"nobody\"}").getStatus()).isEqualTo(400);
    assertThat(act(101, "hand-over", "").getStatus()).isEqualTo(400);
    assertThat(act(101, "dance", "").getStatus()).isEqualTo(404);
    assertThat(act(999, "acknowledge", "").getStatus()).isEqualTo(404);
    assertThat(act(101, "snooze", "{\"for\":1}").getStatus()).isEqualTo(400);
    assertThat(act(101, "snooze", "{\"for\":\"soon\"}").getStatus()).isEqualTo(400);
    assertThat(act(101, "note", "{\"nota\":\"x\"}").getStatus()).isEqualTo(400);
    assertThat(act(101, "note", "{\"note\":5}").getStatus()).isEqualTo(400);
    assertThat(act(101, "snooze", "{\"for\":1800.5}").getStatus()).isEqualTo(400);
    assertThat(act(101, "note", "{").getStatus()).isEqualTo(400);
    desk.engine.failure = new Engine.Forbidden("101 is resolved");
    Response answer = act(101, "acknowledge", "");
    assertThat(answer.getStatus()).isEqualTo(409);
    assertThat(answer.readEntity(JsonNode.class).get("detail").asText())
        .isEqualTo("101 is resolved");
  }

  @Test
  void pages_show_masked_addresses() {
    desk.records.pages.addAll(List.of(Given.page(102, 1), Given.page(101, 2), Given.page(101, 1)));
    JsonNode first = desk.admin("/api/v1/pages?limit=2").get(JsonNode.class);
    String next = first.get("next").asText();
    JsonNode rest = desk.admin("/api/v1/pages?limit=2&after=" + next).get(JsonNode.class);

    assertThat(first.at("/items/0/address").asText()).isEqualTo("+4930•••0234");
    assertThat(first.at("/items/0/state").asText()).isEqualTo("sent");
    assertThat(rest.get("items").findValuesAsText("id")).containsExactly("101-1");
  }

  @Test
  void who_is_on_call_is_told_for_each_schedule() {
    assertThat(desk.admin("/api/v1/oncall?at=2026-10-06T02:14:00Z").get(JsonNode.class))
        .hasToString(
            "{\"at\":\"2026-10-06T02:14:00Z\",\"schedules\":[{\"schedule\":\"desk\","
                + "\"client\":\"harbor\",\"side\":\"provider\",\"primary\":\"ana\","
                + "\"secondary\":\"bo\",\"from\":\"2026-10-05T07:00:00Z\","
                + "\"until\":\"2026-10-12T07:00:00Z\",\"next\":\"bo\",\"override\":null}]}");
  }

  @Test
  void shifts_are_told_for_a_span() {
    String span = "/api/v1/oncall?from=2026-10-06T02:14:00Z&to=2026-10-12T07:00:01Z";
    JsonNode shifts = desk.admin(span).get(JsonNode.class).get("shifts");
    assertThat(shifts).hasSize(4);
    assertThat(shifts.get(2))
        .hasToString(
            "{\"schedule\":\"desk\",\"person\":\"bo\",\"role\":\"primary\","
                + "\"from\":\"2026-10-12T07:00:00Z\",\"until\":\"2026-10-19T07:00:00Z\","
                + "\"override\":null}");
  }

  @Test
  void rejected_bodies_are_shown_and_paged() {
    desk.records.rejected.add(new Records.Rejected(2, Given.NOW, null, "generic", "why", "two"));
    desk.records.rejected.add(new Records.Rejected(1, Given.NOW, null, "generic", "why", "one"));
    JsonNode first = desk.admin("/api/v1/rejected?limit=1").get(JsonNode.class);
    String next = first.get("next").asText();
    JsonNode rest = desk.admin("/api/v1/rejected?limit=1&after=" + next).get(JsonNode.class);

    assertThat(first.at("/items/0/id").asText()).isEqualTo("2");
    assertThat(rest.at("/items/0/body").asText()).isEqualTo("one");
    assertThat(rest.get("next").isNull()).isTrue();
  }

  @Test
  void a_failure_tells_nothing_but_an_id() {
    desk.engine.failure = new IllegalStateException("password is swordfish");
    Response answer = act(101, "acknowledge", "");

    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(answer.getMediaType()).hasToString("application/problem+json");
    assertThat(answer.readEntity(String.class)).doesNotContain("swordfish");
  }

  @Test
  void errors_of_the_framework_are_problem_documents_too() {
    Response notAllowed = desk.admin("/api/v1/incidents").put(Entity.json("{}"));
    Response wrongType = desk.admin("/api/v1/incidents/101/acknowledge").post(Entity.text("hello"));

    assertThat(notAllowed.getStatus()).isEqualTo(405);
    assertThat(notAllowed.getHeaderString("Allow")).contains("GET");
    assertThat(wrongType.getStatus()).isEqualTo(415);
    for (Response answer : List.of(notAllowed, wrongType, desk.admin("/api/v1/nothing").get())) {
      assertThat(answer.getMediaType()).hasToString("application/problem+json");
      Iterator<String> keys = answer.readEntity(JsonNode.class).fieldNames();
      assertThat(keys).toIterable().containsExactly("type", "title", "status", "detail");
    }
  }

  private Response act(int number, String action, String body) {
    String path = "/api/v1/incidents/" + number + "/" + action;
    return desk.admin(path).post(Entity.json(body));
  }
}
