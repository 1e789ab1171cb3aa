package nightbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Register.IntakeKey;
import nightbell.web.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DropwizardExtensionsSupport.class)
class MatrixAndKeysTest {
  private final Desk desk = new Desk();
  final ResourceExtension http = desk.http;

  @Test
  void the_text_of_the_only_client_needs_no_name() {
    Response answer = desk.admin("/api/v1/matrix").get();

    assertThat(answer.getMediaType()).hasToString("application/yaml");
    assertThat(answer.readEntity(String.class)).isEqualTo("harbor");
  }

  @Test
  void with_two_clients_the_name_is_required() {
    desk.matrices.load("x", "quay", "test", "test");

    assertThat(desk.admin("/api/v1/matrix").get().getStatus()).isEqualTo(400);
    assertThat(desk.admin("/api/v1/matrix?client=quay").get(String.class)).isEqualTo("quay");
    assertThat(desk.admin("/api/v1/matrix?client=nobody").get().getStatus()).isEqualTo(404);
  }

  @Test
  void a_new_text_becomes_the_active_version() {
    assertThat(put("/api/v1/matrix?client=quay", "quay").readEntity(String.class))
        .isEqualTo("{\"version\":2,\"state\":\"active\",\"sha256\":\"5ha\",\"findings\":[]}");
  }

  @Test
  void mistakes_are_told_with_their_places_and_nothing_changes() {
    Response answer = put("/api/v1/matrix?client=harbor", "wrong");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.readEntity(JsonNode.class).get("errors"))
        .hasToString(
            "[{\"id\":\"unknown-key\",\"where\":\"matrix.yml:41:9\","
                + "\"what\":\"there is no such key\",\"mend\":\"Remove it.\"}]");
    assertThat(desk.matrices.versions).hasSize(1);
  }

  @Test
  void a_text_for_another_client_is_refused() {
    Response answer = put("/api/v1/matrix?client=harbor", "quay");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.readEntity(JsonNode.class).at("/errors/0/id").asText())
        .isEqualTo("other-client");
    assertThat(desk.matrices.versions).hasSize(1);
  }

  @Test
  void a_new_key_shows_its_secret_once() {
    Response answer =
        create(
            "{\"client\":\"harbor\",\"name\":\"am\",\"format\":\"alertmanager\","
                + "\"defaults\":{\"system\":\"erp\"}}");
    JsonNode created = answer.readEntity(JsonNode.class);
    String secret = created.get("secret").asText();

    assertThat(answer.getStatus()).isEqualTo(201);
    assertThat(created.get("url").asText())
        .isEqualTo("https://desk.example/v1/in/alertmanager/" + secret);
    IntakeKey kept = desk.register.key(Secret.hash(secret)).orElseThrow();
    assertThat(kept.system()).isEqualTo("erp");
    String list = desk.admin("/api/v1/keys").get(String.class);
    assertThat(list).contains("\"name\":\"am\"").doesNotContain(secret, Secret.hash(secret));
    assertThat(desk.engine.notes).extracting(Entry::kind).containsExactly(Kind.KEY_CREATED);
    assertThat(desk.engine.notes.toString()).doesNotContain(secret);
  }

  @Test
  void a_key_fills_what_the_alert_lacks() {
    String url =
        create("{\"client\":\"harbor\",\"name\":\"n\",\"defaults\":{\"source\":\"cron\"}}")
            .readEntity(JsonNode.class)
            .get("url")
            .asText();
    String path = url.substring("https://desk.example".length());
    desk.stranger(path)
        .post(Entity.json("[{\"title\":\"a\"},{\"title\":\"b\",\"source\":\"own\"}]"));

    assertThat(desk.engine.accepted).extracting("source").containsExactly("cron", "own");
  }

  @Test
  void a_key_that_makes_no_sense_is_refused_with_every_reason() {
    Response answer = create("{\"client\":\"nobody\",\"format\":\"nothing\"}");

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.readEntity(JsonNode.class).get("errors").findValuesAsText("where"))
        .containsExactly("client", "name", "format");
    assertThat(desk.admin("/api/v1/keys/unknown").delete().getStatus()).isEqualTo(404);
  }

  private Response put(String path, String text) {
    return desk.admin(path).put(Entity.entity(text, "application/yaml"));
  }

  private Response create(String body) {
    return desk.admin("/api/v1/keys").post(Entity.json(body));
  }
}
