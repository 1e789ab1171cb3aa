package nightbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import nightbell.alert.Alert;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of an intake key: used, limited, rotated, mapped, ended. */
@ExtendWith(DropwizardExtensionsSupport.class)
class KeysTest {
  private static final String ALERT = "{\"title\": \"x\"}";
  private static final String MAPPING =
      """
      {"title": "/alert/name", "state": {"at": "/status", "words": {"resolved": "ok"}},
       "id": "/alert/no"}""";
  private static final String SAMPLE =
      "{\"alert\": {\"name\": \"Fan\", \"no\": 4}, \"status\": \"red\"}";

  private final Desk desk = new Desk();
  final ResourceExtension http = desk.http;

  @Test
  void both_secrets_open_a_rotated_key_until_the_overlap_ends() {
    JsonNode turned = rotate("k1", "{\"overlap\": 3600}");
    String secret = turned.get("secret").asText();

    assertThat(turned.get("formerUntil").asText()).isEqualTo("2026-10-06T03:14:00Z");
    assertThat(post(Desk.KEY).getStatus()).isEqualTo(202);
    assertThat(post(secret).getStatus()).isEqualTo(202);
    assertThat(key("k1").get("formerUsedAt").asText()).isEqualTo("2026-10-06T02:14:00Z");
    desk.now = desk.now.plusSeconds(3600);
    assertThat(post(Desk.KEY).getStatus()).isEqualTo(401);
    assertThat(post(secret).getStatus()).isEqualTo(202);
    assertThat(key("k1").get("formerUntil").isNull()).isTrue();
    assertThat(desk.engine.notes)
        .extracting(Entry::kind)
        .containsExactly(Kind.KEY_ROTATED, Kind.KEY_REFUSED);
    assertThat(desk.engine.notes.toString()).doesNotContain(secret);
  }

  @Test
  void a_rotation_without_overlap_ends_the_old_secret_at_once() {
    assertThat(post(Desk.KEY).getStatus()).isEqualTo(202);
    rotate("k1", "{\"overlap\": 0}");
    assertThat(post(Desk.KEY).getStatus()).isEqualTo(401);
  }

  @Test
  void a_second_rotation_ends_no_secret_that_is_in_use_unless_it_is_wanted() {
    String second = rotate("k1", "{\"overlap\": 3600}").get("secret").asText();
    String path = "/api/v1/keys/k1/rotate";
    Response refused = desk.admin(path).post(Entity.json("{}"));
    assertThat(refused.getStatus()).isEqualTo(409);
    assertThat(refused.readEntity(JsonNode.class).get("detail").asText())
        .contains("still opens until 2026-10-06T03:14:00Z");
    assertThat(post(Desk.KEY).getStatus()).isEqualTo(202);
    assertThat(post(second).getStatus()).isEqualTo(202);
    rotate("k1", "{\"overlap\": 60, \"force\": true}");
    assertThat(post(Desk.KEY).getStatus()).isEqualTo(401);
    assertThat(post(second).getStatus()).isEqualTo(202);
    desk.now = desk.now.plusSeconds(60);
    rotate("k1", "{}");
  }

  @Test
  void a_key_of_one_format_opens_no_other_door() {
    desk.register.addKey(Desk.key("k7", "zabbix-secret", "zabbix"));
    desk.register.addKey(Desk.key("k8", "generic-secret", "generic"));
    assertThat(post("zabbix-secret").getStatus()).isEqualTo(401);
    assertThat(post("generic-secret").getStatus()).isEqualTo(202);
    for (String secret : new String[] {"zabbix-secret", "generic-secret"}) {
      assertThat(pagerDuty(secret).getStatus()).isEqualTo(401);
      Response genie =
          desk.stranger("/v2/alerts")
              .header("Authorization", "GenieKey " + secret)
              .post(Entity.json("{\"message\": \"m\"}"));
      assertThat(genie.getStatus()).isEqualTo(401);
    }
    assertThat(desk.engine.accepted).hasSize(1);
  }

  @Test
  void a_heartbeat_is_a_use_of_its_key_but_no_alert() {
    desk.stranger("/v1/heartbeats/" + Desk.KEY + "/backup?every=1h").get();
    assertThat(key("k1").get("lastUsedAt").asText()).isEqualTo("2026-10-06T02:14:00Z");
    assertThat(key("k1").get("lastHour").asInt()).isZero();
  }

  @Test
  void an_ended_key_ends_with_both_its_secrets() {
    String secret = rotate("k1", "").get("secret").asText();
    assertThat(desk.admin("/api/v1/keys/k1").delete().getStatus()).isEqualTo(204);
    assertThat(post(Desk.KEY).getStatus()).isEqualTo(401);
    assertThat(post(secret).getStatus()).isEqualTo(401);
    assertThat(desk.admin("/api/v1/keys/k1/rotate").post(Entity.json("{}")).getStatus())
        .isEqualTo(404);
  }

  @Test
  void use_is_counted_by_the_alert_and_written_once_for_many() {
    for (int i = 0; i < 20; i++) {
      post(Desk.KEY);
    }
    post("[" + ALERT + "," + ALERT + "]", Desk.KEY);

    assertThat(desk.usage.writes).isZero();
    JsonNode key = key("k1");
    assertThat(key.get("lastHour").asInt()).isEqualTo(22);
    assertThat(key.get("lastUsedAt").asText()).isEqualTo("2026-10-06T02:14:00Z");
    assertThat(desk.usage.writes).isEqualTo(1);
  }

  @Test
  void a_key_over_its_limit_is_told_to_come_again_and_can() {
    String secret = create("{\"client\": \"harbor\", \"name\": \"n\", \"limit\": 2}");
    post(secret);
    post(secret);
    Response over = post(secret);

    assertThat(over.getStatus()).isEqualTo(503);
    assertThat(over.getHeaderString("Retry-After")).isEqualTo("31");
    assertThat(pagerDuty(secret).getStatus()).isEqualTo(503);
    assertThat(pagerDuty(secret).getHeaderString("Retry-After")).isEqualTo("31");
    Response genie =
        desk.stranger("/v2/alerts")
            .header("Authorization", "GenieKey " + secret)
            .post(Entity.json("{\"message\": \"m\"}"));
    assertThat(genie.getStatus()).isEqualTo(503);
    assertThat(desk.uses.limited()).isEqualTo(4);
    assertThat(post(Desk.KEY).getStatus()).isEqualTo(202);
    desk.now = desk.now.plusSeconds(31);
    assertThat(post(secret).getStatus()).isEqualTo(202);
  }

  @Test
  void a_large_body_is_taken_whole_and_paid_for_afterwards() {
    String secret = create("{\"client\": \"harbor\", \"name\": \"n\", \"limit\": 60}");
    String many = "[" + (ALERT + ",").repeat(99) + ALERT + "]";
    assertThat(post(many, secret).getStatus()).isEqualTo(202);
    assertThat(post(secret).getHeaderString("Retry-After")).isEqualTo("42");
  }

  @Test
  void a_mapping_is_shown_beside_what_it_reads_before_it_is_saved() {
    JsonNode tried = tryOut(MAPPING, SAMPLE);
    assertThat(tried.get("ok").asBoolean()).isTrue();
    assertThat(tried.at("/alerts/0/fields/0"))
        .hasToString(
            "{\"field\":\"title\",\"expression\":\"/alert/name\",\"found\":\"Fan\","
                + "\"value\":\"Fan\"}");
    assertThat(tried.at("/alerts/0/fields/1/value").asText()).isEqualTo("firing");
    JsonNode wrong = tryOut("{\"title\": \"name\"}", SAMPLE);
    assertThat(wrong.get("ok").asBoolean()).isFalse();
    assertThat(wrong.at("/errors/0/where").asText()).isEqualTo("mapping.title");
    assertThat(tryOut(MAPPING, "null").at("/errors/0/where").asText()).isEqualTo("sample");
    assertThat(tryOut(MAPPING, "{\"b\": 1}").at("/errors/0/what").asText())
        .isEqualTo("nothing is filled in at /alert/name");
  }

  @Test
  void a_key_with_a_mapping_reads_bodies_by_it_at_both_addresses() {
    String secret = mapped(MAPPING, SAMPLE).readEntity(JsonNode.class).get("secret").asText();
    desk.stranger("/v1/in/json/" + secret).post(Entity.json(SAMPLE));
    post("{\"alert\": {\"name\": \"Pump\", \"no\": 5}, \"status\": \"OK\"}", secret);

    assertThat(desk.engine.accepted).extracting(Alert::title).containsExactly("Fan", "Pump");
    assertThat(desk.engine.accepted).extracting(Alert::id).containsExactly("json:4", "json:5");
    String id = desk.register.keys().get(1).id();
    String path = "/api/v1/keys/" + id + "/mapping";
    assertThat(desk.admin(path).get(JsonNode.class).at("/sample/status").asText()).isEqualTo("red");
    String other = "{\"mapping\": {\"title\": \"/status\"}, \"sample\": " + SAMPLE + "}";
    assertThat(desk.admin(path).put(Entity.json(other)).getStatus()).isEqualTo(200);
    post(SAMPLE, secret);
    assertThat(desk.engine.accepted.get(2).title()).isEqualTo("red");
    Response unread = post("{\"nothing\": 1}", secret);
    assertThat(unread.getStatus()).isEqualTo(400);
    assertThat(desk.register.rejected).containsExactly("{\"nothing\": 1}");
  }

  @Test
  void a_mapping_that_does_not_read_its_sample_is_not_saved() {
    assertThat(mapped(MAPPING, "{\"b\": 1}").getStatus()).isEqualTo(400);
    assertThat(mapped("{\"title\": \"x\"}", SAMPLE).getStatus()).isEqualTo(400);
    assertThat(mapped(MAPPING, "null").getStatus()).isEqualTo(400);
    assertThat(create400("{\"client\": \"harbor\", \"name\": \"n\", \"mapping\": {}}"))
        .isEqualTo(400);
    assertThat(create400("{\"client\": \"harbor\", \"name\": \"n\", \"limit\": 0}")).isEqualTo(400);
    assertThat(desk.register.keys()).hasSize(1);
  }

  @Test
  void clients_come_from_their_matrices() {
    JsonNode client = desk.admin("/api/v1/clients").get(JsonNode.class).at("/items/0");
    assertThat(client)
        .hasToString(
            "{\"id\":\"harbor\",\"name\":\"harbor Ltd\",\"shortName\":\"harbor\","
                + "\"zone\":\"Europe/Berlin\",\"matrixVersion\":1,\"keys\":1}");
    assertThat(desk.admin("/api/v1/clients").post(Entity.json("{}")).readEntity(String.class))
        .contains("PUT that to /api/v1/matrix");
    assertThat(desk.admin("/api/v1/clients/harbor").delete().getStatus()).isEqualTo(409);
  }

  private JsonNode rotate(String id, String body) {
    Response answer = desk.admin("/api/v1/keys/" + id + "/rotate").post(Entity.json(body));
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.readEntity(JsonNode.class);
  }

  private JsonNode key(String id) {
    for (JsonNode key : desk.admin("/api/v1/keys").get(JsonNode.class).get("items")) {
      if (key.get("id").asText().equals(id)) {
        return key;
      }
    }
    throw new AssertionError(id);
  }

  private Response post(String secret) {
    return post(ALERT, secret);
  }

  private Response post(String body, String secret) {
    return desk.stranger("/v1/alerts")
        .header("Authorization", "Bearer " + secret)
        .post(Entity.json(body));
  }

  private Response pagerDuty(String secret) {
    return desk.stranger("/v2/enqueue")
        .post(
            Entity.json(
                "{\"routing_key\": \""
                    + secret
                    + "\", \"event_action\": \"trigger\","
                    + "\"payload\": {\"summary\": \"s\", \"source\": \"h\","
                    + "\"severity\": \"critical\"}}"));
  }

  private String create(String wish) {
    Response answer = desk.admin("/api/v1/keys").post(Entity.json(wish));
    assertThat(answer.getStatus()).isEqualTo(201);
    return answer.readEntity(JsonNode.class).get("secret").asText();
  }

  private int create400(String wish) {
    return desk.admin("/api/v1/keys").post(Entity.json(wish)).getStatus();
  }

  private Response mapped(String mapping, String sample) {
    return desk.admin("/api/v1/keys")
        .post(
            Entity.json(
                "{\"client\": \"harbor\", \"name\": \"own\", \"format\": \"json\", \"mapping\": "
                    + mapping
                    + ", \"sample\": "
                    + sample
                    + "}"));
  }

  private JsonNode tryOut(String mapping, String sample) {
    String body = "{\"mapping\": " + mapping + ", \"sample\": " + sample + "}";
    Response answer = desk.admin("/api/v1/mappings/try").post(Entity.json(body));
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.readEntity(JsonNode.class);
  }
}
