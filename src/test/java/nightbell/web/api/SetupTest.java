package nightbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import nightbell.intake.Format;
import nightbell.intake.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each tool's configuration, ready to copy. */
@ExtendWith(DropwizardExtensionsSupport.class)
class SetupTest {
  private static final String BASE = "https://desk.example/";

  private final Desk desk = new Desk();
  final ResourceExtension http = desk.http;

  @Test
  void there_is_a_text_for_each_tool_with_address_and_key() {
    List<String> tools = new ArrayList<>();
    desk.admin("/api/v1/setup")
        .get(JsonNode.class)
        .get("items")
        .forEach(t -> tools.add(t.asText()));
    assertThat(tools).contains("pagerduty", "opsgenie", "heartbeat", "json");
    for (Format format : Formats.all()) {
      assertThat(format.name().equals("alerts") || tools.contains(format.name())).isTrue();
    }
    for (String tool : tools) {
      String text = filled(tool, "s3cret-Key").readEntity(String.class);
      assertThat(text).as(tool).contains(BASE, "s3cret-Key").doesNotContain("@KEY@", "@BASE@");
      assertThat(text).as(tool).doesNotContain("@ADDRESS@", Setup.PLACEHOLDER);
      assertThat(text.lines().findFirst()).as(tool).get().asString().startsWith("# ");
      assertThat(desk.admin("/api/v1/setup/" + tool).get(String.class))
          .as(tool)
          .contains(BASE, Setup.PLACEHOLDER);
    }
  }

  @Test
  void a_new_key_comes_with_its_tools_text_filled_in() {
    JsonNode created =
        create("{\"client\":\"harbor\",\"name\":\"am\",\"format\":\"alertmanager\"}");
    assertThat(created.get("setup").asText())
        .contains("webhook_configs", "url: '" + created.get("url").asText() + "'");
    String plain = create("{\"client\":\"harbor\",\"name\":\"n\"}").get("setup").asText();
    assertThat(plain).contains("/v1/alerts");
  }

  @Test
  void a_keys_text_never_shows_the_secret_again() {
    String path = "/api/v1/keys/k1/setup";
    assertThat(desk.admin(path + "?tool=grafana").get(String.class))
        .contains("https://desk.example/v1/in/grafana/" + Setup.PLACEHOLDER)
        .doesNotContain(Desk.KEY);
    assertThat(desk.admin(path).get(String.class)).contains("/v1/in/generic/");
    assertThat(desk.admin(path + "?tool=abacus").get().getStatus()).isEqualTo(404);
    assertThat(desk.admin("/api/v1/keys/k9/setup").get().getStatus()).isEqualTo(404);
  }

  @Test
  void what_is_no_key_is_not_filled_in() {
    assertThat(filled("nagios", "a\\n b'").getStatus()).isEqualTo(400);
    assertThat(desk.stranger("/api/v1/setup").get().getStatus()).isEqualTo(401);
  }

  private Response filled(String tool, String secret) {
    return desk.admin("/api/v1/setup/" + tool)
        .post(Entity.json("{\"secret\": \"" + secret + "\"}"));
  }

  private JsonNode create(String wish) {
    return desk.admin("/api/v1/keys").post(Entity.json(wish)).readEntity(JsonNode.class);
  }
}
