package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nightbell.CommandLine;
import nightbell.FreePort;
import nightbell.Service;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that makes, shows, rotates and ends keys, on a running and on a stopped service. */
class KeyCommandTest {
  @TempDir Path folder;
  private @Nullable URI running;

  @Test
  void keys_are_handled_while_the_service_runs_and_while_it_is_stopped() throws IOException {
    Path data = folder.resolve("data");
    String secret;
    try (Desk desk = Desk.open(data)) {
      running = desk.here("/");
      String config = "config.yml";
      JsonNode made = json("create", config, "--client", "harlow", "--name", "am", "--limit", "9");
      secret = made.path("secret").asText();
      assertThat(desk.send("POST", "/v1/alerts", "[]", secret).statusCode()).isEqualTo(400);
      JsonNode key = json("list", config).path(1);
      assertThat(key.path("name").asText()).isEqualTo("am");
      assertThat(key.path("limit").asInt()).isEqualTo(9);
      assertThat(key.path("lastDay").asInt()).isEqualTo(1);
      String turned =
          json("rotate", made.path("id").asText(), config, "--overlap", "60")
              .path("secret")
              .asText();
      assertThat(desk.send("POST", "/v1/alerts", "[]", turned).statusCode()).isEqualTo(400);
      assertThat(run("revoke", "k-unknown", config).code()).isEqualTo(2);
    }
    running = null;
    String config = config(data, FreePort.next());
    JsonNode keys = json("list", config);
    assertThat(keys).hasSize(2);
    String id = keys.path(1).path("id").asText();
    assertThat(keys.path(1).path("lastUsedAt").isTextual()).isTrue();
    assertThat(run("revoke", id, config).text()).contains("Key " + id + " is ended.");
    assertThat(run("revoke", id, config).text()).contains("There is no live key of this id.");
    Said shown = run("create", config, "--client", "harlow", "--name", "g", "--format", "grafana");
    assertThat(shown.text()).contains("Secret:", "shown this once only", "/v1/in/grafana/");
    assertThat(run("create", config, "--client", "nobody", "--name", "g").text())
        .contains("client: the id of a client with a matrix is required");
    assertThat(run("list", config).text())
        .contains("ended", "LAST USED", "grafana")
        .doesNotContain(secret);
    try (Desk desk = Desk.open(data)) {
      assertThat(desk.service.recorded()).anyMatch(line -> line.startsWith("key-rotated"));
      assertThat(desk.send("POST", "/v1/alerts", "[]", secret).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void a_folder_without_a_database_is_bad_use() throws IOException {
    assertThat(run("list", config(folder, 1)).code()).isEqualTo(2);
    assertThat(run("create", config(folder, 1)).code()).isEqualTo(2);
  }

  private record Said(int code, String text) {}

  private JsonNode json(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    Said said = run(all.toArray(String[]::new));
    assertThat(said.code()).as(said.text()).isZero();
    return Desk.read(said.text());
  }

  private Said run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    List<String> all = List.of(arguments);
    int code = running == null ? CommandLine.key(print, all) : CommandLine.key(running, print, all);
    return new Said(code, out.toString(StandardCharsets.UTF_8));
  }

  private String config(Path data, int port) throws IOException {
    return Files.writeString(
            folder.resolve("config-" + port + ".yml"),
            """
            dataFolder: '%s'
            adminToken: '%s'
            server:
              type: default
              applicationConnectors:
                - type: http
                  port: %d
              adminConnectors:
                - type: http
                  port: 0
            """
                .formatted(data, Service.ADMIN, port))
        .toString();
  }
}
