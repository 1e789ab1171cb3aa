package nightbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nightbell.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DropwizardExtensionsSupport.class)
class IntakeResourceTest {
  private final Desk desk = new Desk();
  final ResourceExtension http = desk.http;

  @Test
  void an_alert_is_accepted_with_its_result() {
    Response answer = desk.post("[{\"title\":\"DB down\"},{\"title\":\"DB slow\"}]");

    assertThat(answer.getStatus()).isEqualTo(202);
    assertThat(answer.readEntity(JsonNode.class).toString())
        .isEqualTo(
            "{\"status\":\"accepted\",\"alerts\":["
                + "{\"incident\":101,\"result\":\"opened\",\"why\":\"new\"},"
                + "{\"incident\":102,\"result\":\"opened\",\"why\":\"new\"}]}");
  }

  @Test
  void the_key_may_stand_in_the_address() {
    Entity<String> alert = Entity.text("{\"title\":\"DB down\"}");

    assertThat(desk.stranger("/v1/alerts?key=" + Desk.KEY).post(alert).getStatus()).isEqualTo(202);
    assertThat(desk.stranger("/v1/in/generic/" + Desk.KEY).post(alert).getStatus()).isEqualTo(202);
  }

  @Test
  void a_wrong_or_missing_key_is_told_as_such() {
    Entity<String> alert = Entity.json("{\"title\":\"DB down\"}");

    for (String path : new String[] {"/v1/alerts", "/v1/alerts?key=no", "/v1/in/generic/no"}) {
      Response answer = desk.stranger(path).post(alert);
      assertThat(answer.getStatus()).isEqualTo(401);
      assertThat(answer.getHeaderString("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(answer.getMediaType()).hasToString("application/problem+json");
    }
    assertThat(desk.engine.accepted).isEmpty();
  }

  @Test
  void an_unreadable_body_is_refused_and_kept() {
    Response answer = desk.post("[{\"title\":\"x\"},{}]");

    assertThat(answer.getStatus()).isEqualTo(400);
    JsonNode problem = answer.readEntity(JsonNode.class);
    assertThat(problem.at("/errors/0/where").asText()).isEqualTo("alerts[1].title");
    assertThat(problem.at("/errors/0/what").asText()).isEqualTo("a non-empty text is required");
    assertThat(desk.register.rejected).containsExactly("[{\"title\":\"x\"},{}]");
    assertThat(desk.engine.notes).hasSize(1);
    assertThat(desk.engine.accepted).isEmpty();
  }

  @Test
  void a_body_of_too_many_bytes_or_alerts_is_refused() {
    byte[] large =
        ("{\"title\":\"" + "x".repeat(520 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
    Response tooLarge =
        desk.stranger("/v1/alerts?key=" + Desk.KEY)
            .post(Entity.json(new ByteArrayInputStream(large)));
    Response tooMany = desk.post("[" + "{\"title\":\"x\"},".repeat(5000) + "{\"title\":\"x\"}]");

    assertThat(tooLarge.getStatus()).isEqualTo(413);
    assertThat(tooMany.getStatus()).isEqualTo(400);
    assertThat(desk.engine.accepted).isEmpty();
  }

  @Test
  void an_unknown_format_is_not_found_and_a_key_for_one_format_takes_no_other() {
    Entity<String> alert = Entity.json("{\"title\":\"DB down\"}");
    desk.register.addKey(Desk.key("k2", "one-format", "alertmanager"));

    assertThat(desk.stranger("/v1/in/nothing/" + Desk.KEY).post(alert).getStatus()).isEqualTo(404);
    assertThat(desk.stranger("/v1/in/generic/one-format").post(alert).getStatus()).isEqualTo(400);
  }

  @Test
  void a_tool_may_put_everything_into_the_address_and_looking_raises_nothing() {
    String path = "/v1/in/uptimerobot/" + Desk.KEY;
    String told = "?monitorID=5&monitorFriendlyName=Shop&alertType=1";

    assertThat(desk.stranger(path).head().getStatus()).isEqualTo(204);
    assertThat(desk.stranger(path).get().getStatus()).isEqualTo(405);
    assertThat(desk.engine.accepted).isEmpty();
    assertThat(desk.stranger(path + told).get().getStatus()).isEqualTo(202);
    assertThat(desk.engine.accepted.get(0).title()).isEqualTo("Shop");
    assertThat(desk.engine.accepted.get(0).id()).isEqualTo("uptimerobot:5");
  }

  @Test
  void foreign_json_is_read_by_the_tolerant_address_and_refused_by_the_strict_one() {
    String foreign = "{\"summary\":\"Queue is long\",\"status\":\"alert\"}";

    assertThat(desk.post(foreign).getStatus()).isEqualTo(400);
    assertThat(desk.stranger("/v1/in/generic/" + Desk.KEY).post(Entity.json(foreign)).getStatus())
        .isEqualTo(202);
  }

  @Test
  void an_unsigned_notification_is_refused_and_kept() {
    String body = "{\"Type\":\"Notification\",\"Message\":\"disk full\"}";
    Response answer = desk.stranger("/v1/in/cloudwatch/" + Desk.KEY).post(Entity.text(body));

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(desk.register.rejected).containsExactly(body);
    assertThat(desk.engine.notes).hasSize(1);
    assertThat(desk.engine.accepted).isEmpty();
  }

  @Test
  void overload_and_failure_ask_the_sender_to_send_again() {
    desk.engine.failure = new IllegalStateException("disk full");
    assertThat(desk.post("{\"title\":\"x\"}").getStatus()).isEqualTo(503);
    desk.engine.failure = new Engine.Overloaded("full");
    Response answer = desk.post("{\"title\":\"x\"}");

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("2");
  }

  @Test
  void a_key_is_looked_up_once_a_second_and_dies_with_its_revocation() {
    desk.post("{\"title\":\"x\"}");
    desk.post("{\"title\":\"x\"}");
    assertThat(desk.register.lookups).isEqualTo(1);

    desk.register.revokeKey("k1", desk.now);
    desk.now = desk.now.plusSeconds(1);

    assertThat(desk.post("{\"title\":\"x\"}").getStatus()).isEqualTo(401);
  }

  @Test
  void a_key_revoked_by_the_api_dies_at_once() {
    desk.post("{\"title\":\"x\"}");

    assertThat(desk.admin("/api/v1/keys/k1").delete().getStatus()).isEqualTo(204);
    assertThat(desk.post("{\"title\":\"x\"}").getStatus()).isEqualTo(401);
  }

  @Test
  void ping_answers_pong() {
    assertThat(desk.stranger("/ping").get(String.class)).isEqualTo("pong");
  }
}
