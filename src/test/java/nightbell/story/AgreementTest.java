package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import nightbell.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sides agree on a new version of the matrix, through the real server and database. */
class AgreementTest {
  private static final String VERSIONS = "/api/v1/matrix/versions/";
  private static final String BY_DANA = "{\"side\": \"internal\", \"by\": \"dana\"}";
  private static final String BY_RUTH = "{\"side\": \"provider\", \"by\": \"ruth\"}";
  private static final String ERP_BY_NIGHT = "path: provider-std, inform: [lee]}";

  @TempDir Path folder;

  @Test
  void a_proposal_is_active_once_both_desks_have_signed_it() {
    try (Desk desk = signing()) {
      JsonNode proposed = put(desk, changed(), "");
      assertThat(proposed.path("version").asInt()).isEqualTo(2);
      assertThat(proposed.path("state").asText()).isEqualTo("proposed");
      assertThat(put(desk, changed(), "")).isEqualTo(proposed);
      assertThat(active(desk)).isEqualTo(1);

      HttpResponse<String> hasty = sign(desk, 2, BY_DANA);
      assertThat(hasty.statusCode()).isEqualTo(409);
      assertThat(hasty.body()).contains("These warnings must be accepted, each with a reason");
      HttpResponse<String> wrong = sign(desk, 2, "{\"side\": \"internal\", \"by\": \"lee\"}");
      assertThat(wrong.statusCode()).isEqualTo(409);
      assertThat(wrong.body()).contains("its desk signs, and that is dana, not lee");
      JsonNode one = Desk.read(sign(desk, 2, accepting(desk, 2, BY_DANA)).body());
      assertThat(one.path("state").asText()).isEqualTo("proposed");
      assertThat(one.path("waitsFor").toString()).isEqualTo("[\"provider\"]");
      assertThat(Desk.read(sign(desk, 2, accepting(desk, 2, BY_DANA)).body())).isEqualTo(one);
      assertThat(active(desk)).isEqualTo(1);

      JsonNode both = Desk.read(sign(desk, 2, accepting(desk, 2, BY_RUTH)).body());
      assertThat(both.path("state").asText()).isEqualTo("active");
      assertThat(Desk.read(sign(desk, 2, accepting(desk, 2, BY_RUTH)).body())).isEqualTo(both);
      assertThat(active(desk)).isEqualTo(2);
      String paper = "/api/v1/matrix/paper?client=harlow&format=html";
      assertThat(desk.send("GET", paper, "", Service.ADMIN).body())
          .contains("Version 2, active", "Signed by Dana Ruiz", "Signed by Ruth Adeyemi");
      JsonNode items = desk.get("/api/v1/matrix/versions?client=harlow").path("items");
      assertThat(items.findValuesAsText("state")).containsExactly("active", "replaced");
      assertThat(items.at("/0/signatures").findValuesAsText("person"))
          .containsExactly("dana", "ruth");
      assertThat(items.at("/1/replacedAt")).isEqualTo(items.at("/0/activatedAt"));
      assertThat(desk.service.recorded())
          .contains(
              "matrix-proposed: Matrix version 2 is proposed: loaded by API.",
              "matrix-loaded: Matrix version 2 is active: loaded by API.")
          .anyMatch(told -> told.startsWith(signed("dana", "internal")))
          .anyMatch(told -> told.startsWith(signed("ruth", "provider")));
    }
  }

  @Test
  void a_signature_holds_for_one_text_and_one_state() {
    try (Desk desk = signing()) {
      String sha256 = put(desk, changed(), "").path("sha256").asText();
      String wish = "{\"side\": \"internal\", \"by\": \"dana\", \"sha256\": \"%s\"}";
      HttpResponse<String> other = sign(desk, 2, wish.formatted("0".repeat(64)));
      assertThat(other.statusCode()).isEqualTo(409);
      assertThat(other.body()).contains("0000", sha256);
      assertThat(sign(desk, 2, wish.formatted("abc")).statusCode()).isEqualTo(422);
      assertThat(sign(desk, 2, "{}").statusCode()).isEqualTo(422);
      assertThat(sign(desk, 9, BY_DANA).statusCode()).isEqualTo(404);
      assertThat(sign(desk, 1, accepting(desk, 1, BY_DANA)).body())
          .contains("only a proposal can be signed");
      assertThat(sign(desk, 2, accepting(desk, 2, wish.formatted(sha256))).statusCode())
          .isEqualTo(200);

      HttpResponse<String> end = post(desk, VERSIONS + "2/withdraw", "{\"reason\": \"typo\"}");
      assertThat(Desk.read(end.body()).path("state").asText()).isEqualTo("withdrawn");
      assertThat(post(desk, VERSIONS + "2/withdraw", "{}").statusCode()).isEqualTo(200);
      assertThat(post(desk, VERSIONS + "1/withdraw", "{}").statusCode()).isEqualTo(409);
      assertThat(sign(desk, 2, accepting(desk, 2, BY_RUTH)).statusCode()).isEqualTo(409);
      assertThat(active(desk)).isEqualTo(1);
    }
  }

  @Test
  void an_agreed_version_waits_for_its_instant_also_through_a_restart() {
    try (Desk desk = signing()) {
      Instant monday = Instant.parse("2026-11-23T06:00:00Z");
      assertThat(put(desk, changed(), "&from=" + monday).path("state").asText())
          .isEqualTo("proposed");
      sign(desk, 2, accepting(desk, 2, BY_DANA));
      JsonNode agreed = Desk.read(sign(desk, 2, accepting(desk, 2, BY_RUTH)).body());
      assertThat(agreed.path("state").asText()).isEqualTo("proposed");
      assertThat(agreed.path("waitsFor").toString()).isEqualTo("[\"" + monday + "\"]");

      desk.forward(Duration.between(Desk.SATURDAY, monday).minusSeconds(1));
      assertThat(active(desk)).isEqualTo(1);
      desk.service.stop();
      desk.service.start();
      assertThat(active(desk)).isEqualTo(1);
      desk.forward(Duration.ofSeconds(1));
      assertThat(active(desk)).isEqualTo(2);
      assertThat(desk.get(VERSIONS + 2).path("activatedAt").asText()).isEqualTo("" + monday);
    }
  }

  @Test
  void the_later_word_of_both_sides_stands() {
    try (Desk desk = signing()) {
      put(desk, changed(), "&from=2026-11-23T06:00:00Z");
      sign(desk, 2, accepting(desk, 2, BY_DANA));
      sign(desk, 2, accepting(desk, 2, BY_RUTH));
      put(desk, sample().replace("respond: 15m", "respond: 20m"), "");
      put(desk, sample().replace("respond: 15m", "respond: 25m"), "");
      assertThat(state(desk, 2)).isEqualTo("proposed");
      assertThat(state(desk, 3)).isEqualTo("withdrawn");
      sign(desk, 4, accepting(desk, 4, BY_DANA));
      sign(desk, 4, accepting(desk, 4, BY_RUTH));
      assertThat(active(desk)).isEqualTo(4);
      assertThat(state(desk, 2)).isEqualTo("withdrawn");
      desk.forward(Duration.ofDays(3));
      assertThat(active(desk)).isEqualTo(4);
    }
  }

  @Test
  void an_open_incident_keeps_its_version_and_both_texts_stay_readable() {
    try (Desk desk = Desk.open(folder)) {
      int before = desk.post(Desk.alert("erp-db-1", "critical"));
      assertThat(put(desk, changed(), "").path("state").asText()).isEqualTo("active");
      int after = desk.post(Desk.alert("erp-db-2", "critical"));
      desk.post(Desk.alert("erp-db-1", "critical"));

      assertThat(desk.incident(before).path("matrixVersion").asInt()).isEqualTo(1);
      assertThat(desk.incident(before).path("side").asText()).isEqualTo("provider");
      assertThat(desk.incident(after).path("matrixVersion").asInt()).isEqualTo(2);
      assertThat(desk.incident(after).path("side").asText()).isEqualTo("internal");
      assertThat(yaml(desk, 1)).isEqualTo(sample());
      assertThat(yaml(desk, 2)).isEqualTo(changed());
      desk.phones.readAll();
    }
  }

  @Test
  void the_difference_between_two_versions_is_told_in_words() {
    try (Desk desk = Desk.open(folder)) {
      put(desk, changed(), "");
      assertThat(desk.get("/api/v1/matrix/diff?from=1&to=2").toString())
          .isEqualTo(
              "{\"from\":1,\"to\":2,\"changes\":["
                  + "\"R04: owner provider → internal\","
                  + "\"R04: accountable priya → lee\","
                  + "\"R04: path provider-std → internal-std\"]}");
      assertThat(desk.get("/api/v1/matrix/diff?from=2&to=2").path("changes")).isEmpty();
      assertThat(
              desk.send("GET", "/api/v1/matrix/diff?from=1&to=9", "", Service.ADMIN).statusCode())
          .isEqualTo(404);
    }
  }

  private Desk signing() {
    return Desk.open(folder, "signoff", "both");
  }

  private static String yaml(Desk desk, int version) {
    HttpRequest request =
        HttpRequest.newBuilder(desk.here(VERSIONS + version))
            .header("Authorization", "Bearer " + Service.ADMIN)
            .header("Accept", "application/yaml")
            .build();
    return desk.send(request).body();
  }

  private static String signed(String desk, String side) {
    return "matrix-signed: %s signed matrix version 2 for the %s side and accepted "
        .formatted(desk, side);
  }

  /** The wish to sign, with every warning of the version accepted. */
  private static String accepting(Desk desk, int version, String wish) {
    String accepted =
        desk.get(VERSIONS + version).path("warnings").findValuesAsText("id").stream()
            .distinct()
            .map(id -> "{\"id\": \"" + id + "\", \"reason\": \"both know\"}")
            .collect(Collectors.joining(", "));
    return wish.replaceFirst("\\}$", ", \"accept\": [" + accepted + "]}");
  }

  private static String state(Desk desk, int version) {
    return desk.get(VERSIONS + version).path("state").asText();
  }

  private static JsonNode put(Desk desk, String text, String more) {
    String path = "/api/v1/matrix?client=harlow" + more;
    HttpResponse<String> answer = desk.send("PUT", path, text, Service.ADMIN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Desk.read(answer.body());
  }

  private static HttpResponse<String> sign(Desk desk, int version, String body) {
    return post(desk, VERSIONS + version + "/sign", body);
  }

  private static HttpResponse<String> post(Desk desk, String path, String body) {
    return desk.send("POST", path, body, Service.ADMIN);
  }

  private static int active(Desk desk) {
    return desk.get("/api/v1/matrix/review?client=harlow").path("version").asInt();
  }

  /** The sample with the nights of the ERP given to the internal side. */
  private static String changed() {
    String row = "owner: provider, accountable: priya, " + ERP_BY_NIGHT;
    String own = "owner: internal, accountable: lee, path: internal-std, inform: [lee]}";
    String text = sample().replace(row, own);
    assertThat(text).isNotEqualTo(sample());
    return text;
  }

  private static String sample() {
    try (InputStream in = AgreementTest.class.getResourceAsStream("/sample-matrix.yml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
