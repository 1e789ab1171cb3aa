package nightbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.dropwizard.testing.junit5.ResourceExtension;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nightbell.engine.ActiveFindings;
import nightbell.engine.Linter;
import nightbell.engine.LoadedMatrices;
import nightbell.engine.Register;
import nightbell.store.Database;
import nightbell.store.DatabaseSettings;
import nightbell.web.ErrorMapping;
import nightbell.web.auth.MemoryAuth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Findings over HTTP: of a text that is loaded, of one that is refused, of the active one. */
@ExtendWith(DropwizardExtensionsSupport.class)
class FindingsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");
  private final Database database =
      Database.open(new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), "rig", "rig"));
  private final Register register = database.register();
  private final LoadedMatrices matrices =
      new LoadedMatrices(register, database.matrixVersions(), () -> NOW, false, Linter.LIVE);
  final ResourceExtension http = http();

  private ResourceExtension http() {
    ResourceExtension.Builder builder = ResourceExtension.builder();
    ErrorMapping.mappers().forEach(builder::addResource);
    MemoryAuth.of(Desk.ADMIN, () -> NOW, new FakeEngine(), matrices)
        .resources()
        .forEach(builder::addResource);
    return builder
        .addResource(
            new MatrixResource(matrices, new FakeAgreement(new FakeRegister()), new FakeEngine()))
        .addResource(
            new FindingsResource(
                matrices,
                new ActiveFindings(
                    register, database.asks(), number -> Optional.empty(), () -> NOW)))
        .build();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void loading_tells_the_findings_and_the_list_has_contacts_as_well() throws IOException {
    JsonNode loaded = put(quiet()).readEntity(JsonNode.class);
    assertThat(loaded.get("findings"))
        .hasToString(
            "[{\"id\":\"repeated\",\"level\":\"note\",\"where\":{\"file\":\"matrix.yml\","
                + "\"line\":29,\"column\":3},\"what\":\"ada can be in two steps of path sail at"
                + " one time\",\"example\":\"An alert on Mon 2026-11-23 17:00 goes to ada twice\","
                + "\"mend\":\"Page somebody else in one of the steps, unless a second try is"
                + " meant\"}]");

    JsonNode first = asked("").get(JsonNode.class);
    assertThat(first.get("items").findValuesAsText("id"))
        .hasSize(20)
        .contains("unverified", "drill");
    assertThat(first.get("next").isNull()).isTrue();
    JsonNode page = asked("?client=dunes&limit=5").get(JsonNode.class);
    assertThat(page.get("items")).hasSize(5);
    assertThat(page.get("next").asText()).isNotEmpty();
  }

  @Test
  void error_of_the_linter_is_answered_like_a_mistake() throws IOException {
    put(quiet());
    Response answer = put(quiet().replace("{at: 10m,", "{at: 25m,"));

    assertThat(answer.getStatus()).isEqualTo(422);
    JsonNode error = answer.readEntity(JsonNode.class).at("/errors/0");
    assertThat(error.get("id").asText()).isEqualTo("late-path");
    assertThat(error.get("where").asText()).isEqualTo("matrix.yml:32:7");
    assertThat(error.get("what").asText()).contains("is due by Mon 2026-11-23 17:20");
    assertThat(matrices.active().get(0).number()).isEqualTo(1);
  }

  private Response put(String text) {
    return admin("/api/v1/matrix").put(Entity.entity(text, "application/yaml"));
  }

  private Invocation.Builder asked(String query) {
    return admin("/api/v1/findings" + query);
  }

  private Invocation.Builder admin(String path) {
    return http.client()
        .target(http.target("/").getUri().resolve(path))
        .request()
        .header("Authorization", "Bearer " + Desk.ADMIN);
  }

  private static String quiet() throws IOException {
    try (InputStream in = FindingsTest.class.getResourceAsStream("/matrix/quiet.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
