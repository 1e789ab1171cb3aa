package nightbell.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a real process answers to input that is wrong: a problem that says what, and nothing else
 * happens. Ends with an orderly stop of that process.
 */
class BadInputTest {
  private static final int MOST = 512 * 1024;

  @TempDir static Path folder;
  private static LiveProcess service;
  private static Api api;

  @BeforeAll
  static void run() {
    service = new LiveProcess(folder).run();
    api = new Api(service.port);
  }

  @AfterAll
  static void stops_in_order_within_its_time() {
    try {
      assertThat(api.answers("/ping")).hasValue(200);
      assertThat(service.terminate(Duration.ofSeconds(15))).isIn(0, 143);
      assertThat(service.showsStackTrace()).as(service.out() + service.err()).isFalse();
    } finally {
      service.close();
    }
  }

  @Test
  void malformed_json_is_kept_for_people_to_see() throws IOException {
    JsonNode problem = problem(400, api.post("{\"title\": \"half of it"));
    assertThat(problem.at("/errors/0/where").asText()).startsWith("body:1:");
    assertThat(problem.at("/errors/0/what").asText()).contains("JSON");
    assertThat(api.all("/api/v1/rejected"))
        .anySatisfy(
            kept -> {
              assertThat(kept.path("body").asText()).isEqualTo("{\"title\": \"half of it");
              assertThat(kept.path("client").asText()).isEqualTo("harlow");
            });
  }

  @Test
  void a_missing_title_an_empty_array_and_an_empty_body_are_named() throws IOException {
    JsonNode problem = problem(400, api.post("[{\"title\": \"x\"}, {\"host\": \"y\"}]"));
    assertThat(problem.at("/errors/0/where").asText()).isEqualTo("alerts[1].title");
    assertThat(problem(400, api.post("[]")).path("detail").asText()).contains("at least one");
    assertThat(problem(400, api.post("")).path("detail").asText()).contains("empty");
    assertThat(problem(400, api.post("17")).path("detail").asText()).contains("object");
    assertThat(problem(400, api.post("null")).path("detail").asText()).contains("object");
    assertOpened(0);
  }

  @Test
  void a_wrong_key_or_format_is_refused() throws IOException {
    BodyPublisher body = BodyPublishers.ofString("{\"title\": \"x\"}");
    problem(401, api.post("/v1/alerts", "wrong", body, "application/json"));
    problem(401, api.post("/v1/in/generic/wrong", "", body, "application/json"));
    String unknown = "/v1/in/nosuch/" + LiveProcess.KEY;
    problem(404, api.post(unknown, "", body, "application/json"));
    problem(401, api.post("/v1/in/nosuch/wrong", "", body, "application/json"));
    problem(401, api.post("/api/v1/incidents/101/resolve", "wrong", body, "application/json"));
    problem(404, api.post("/v1/nothing", LiveProcess.KEY, body, "application/json"));
    assertOpened(0);
  }

  @Test
  void a_body_over_the_limit_is_refused_whether_its_length_is_told_or_not() throws IOException {
    byte[] large = ("{\"title\": \"" + "x".repeat(MOST) + "\"}").getBytes(StandardCharsets.UTF_8);
    problem(413, post(BodyPublishers.ofByteArray(large), "application/json"));
    BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
    problem(413, post(chunked, "application/json"));
    assertOpened(0);
  }

  @Test
  void a_body_without_an_end_is_refused_as_soon_as_it_is_too_large() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port)) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      String head =
          """
          POST /v1/alerts HTTP/1.1
          Host: x
          Authorization: Bearer %s
          Content-Type: application/json
          Transfer-Encoding: chunked

          """;
      String line = head.formatted(LiveProcess.KEY).replace("\n", "\r\n");
      out.write(line.getBytes(StandardCharsets.UTF_8));
      byte[] chunk = ("4000\r\n" + "[".repeat(0x4000) + "\r\n").getBytes(StandardCharsets.UTF_8);
      for (int sent = 0; sent <= MOST; sent += 0x4000) {
        out.write(chunk);
      }
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(in.readLine()).startsWith("HTTP/1.1 413");
    }
  }

  @Test
  void deep_nesting_is_refused() throws IOException {
    String deep = "{\"title\": \"x\", \"details\": " + "[".repeat(50_000);
    problem(400, api.post(deep));
    problem(400, api.post("[".repeat(50_000)));
    problem(400, api.post("{\"title\": ".repeat(20_000)));
    assertOpened(0);
  }

  @Test
  void a_body_of_another_type_is_read_if_it_is_json_and_refused_if_not() throws IOException {
    problem(400, post(BodyPublishers.ofString("<alert title='x'/>"), "application/xml"));
    problem(400, post(BodyPublishers.ofString("title=x"), "application/x-www-form-urlencoded"));
    BodyPublisher note = BodyPublishers.ofString("note=x");
    problem(
        415,
        api.post("/api/v1/keys", LiveProcess.ADMIN, note, "application/x-www-form-urlencoded"));
    String json = "{\"id\": \"type\", \"title\": \"As text\"}";
    assertThat(post(BodyPublishers.ofString(json), "text/plain").statusCode()).isEqualTo(202);
    resolve("type");
  }

  @Test
  void bytes_that_are_no_text_do_no_harm() throws IOException {
    problem(400, post(BodyPublishers.ofByteArray(new byte[64]), "application/json"));
    byte[] noUtf8 = "{\"title\": \"\u00fcber\"".getBytes(StandardCharsets.ISO_8859_1);
    problem(400, post(BodyPublishers.ofByteArray(noUtf8), "application/json"));

    String nul = "{\"id\": \"nul\", \"title\": \"a\\u0000b\u0000c\", \"host\": \"\\u0000\"}";
    int number = api.accepted(nul).path(0).path("incident").asInt();
    assertThat(api.incident(number).path("title").asText()).doesNotContain("\u0000");
    byte[] older =
        "{\"id\": \"older\", \"title\": \"K\u00fchlung\"}".getBytes(StandardCharsets.ISO_8859_1);
    HttpResponse<String> taken = post(BodyPublishers.ofByteArray(older), "application/json");
    assertThat(taken.statusCode()).isEqualTo(202);
    int second = Api.read(taken.body()).at("/alerts/0/incident").asInt();
    assertThat(api.incident(second).path("title").asText()).isEqualTo("K\u00fchlung");
    resolve("nul");
    resolve("older");
  }

  private static HttpResponse<String> post(BodyPublisher body, String type) throws IOException {
    return api.post("/v1/alerts", LiveProcess.KEY, body, type);
  }

  private static JsonNode problem(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = Api.read(answer.body());
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotEmpty();
    assertThat(problem.path("detail").asText()).isNotEmpty().doesNotContain("Exception");
    return problem;
  }

  /** So many incidents are open. */
  private static void assertOpened(int count) {
    assertThat(api.all("/api/v1/incidents?state=open")).hasSize(count);
  }

  private static void resolve(String id) {
    String end = "{\"id\": \"%s\", \"title\": \"x\", \"state\": \"resolved\"}".formatted(id);
    assertThat(api.accepted(end).path(0).path("result").asText()).isEqualTo("resolved");
  }
}
