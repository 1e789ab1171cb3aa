package nightbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import nightbell.contract.Damage;
import nightbell.contract.Payloads;
import nightbell.contract.Payloads.Payload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a real server shows: waiting, streaming, compression, odd addresses. */
@ExtendWith(DropwizardExtensionsSupport.class)
class OverHttpTest {
  private static Desk desk = new Desk();
  static final DropwizardAppExtension<Configuration> APP =
      new DropwizardAppExtension<>(Server.class, configuration());
  private static final String KEY_PATH = "/v1/alerts?key=" + Desk.KEY;
  private static final BodyPublisher ALERT = BodyPublishers.ofString("{\"title\":\"x\"}");
  private static final String EVENT =
      "{\"routing_key\": \""
          + Desk.KEY
          + "\", \"event_action\": \"trigger\", \"payload\":"
          + " {\"summary\": \"s\", \"source\": \"h\", \"severity\": \"critical\"}}";
  private final HttpClient client = HttpClient.newHttpClient();

  /** The desk behind a port. */
  public static final class Server extends Application<Configuration> {
    @Override
    public void run(Configuration configuration, Environment environment) {
      desk.providers().forEach(environment.jersey()::register);
    }
  }

  private static Configuration configuration() {
    DefaultServerFactory server = new DefaultServerFactory();
    HttpConnectorFactory open = new HttpConnectorFactory();
    open.setPort(0);
    HttpConnectorFactory admin = new HttpConnectorFactory();
    admin.setPort(0);
    server.setApplicationConnectors(List.of(open));
    server.setAdminConnectors(List.of(admin));
    Configuration configuration = new Configuration();
    configuration.setServerFactory(server);
    return configuration;
  }

  @BeforeEach
  void nothing_fails() {
    desk.engine.silent = false;
    desk.engine.failure = null;
  }

  @Test
  void alerts_that_are_not_durable_in_time_are_asked_for_again() throws Exception {
    desk.engine.silent = true;
    HttpResponse<String> answer = post(KEY_PATH, ALERT);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void an_alert_is_accepted_whatever_its_type_is_said_to_be() throws Exception {
    for (String type : List.of("application/json", "text/plain", "x/y", "")) {
      assertThat(post(KEY_PATH, ALERT, "Content-Type", type.isEmpty() ? "a/b" : type).statusCode())
          .isEqualTo(202);
    }
    String form = "application/x-www-form-urlencoded";
    assertThat(post(KEY_PATH, ALERT, "Content-Type", form).statusCode()).isEqualTo(202);
    assertThat(post(KEY_PATH, ALERT).statusCode()).isEqualTo(202);
  }

  @Test
  void a_body_without_a_declared_length_is_cut_off_at_the_limit() throws Exception {
    byte[] large = new byte[600 * 1024];
    BodyPublisher stream = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

    assertThat(post(KEY_PATH, stream).statusCode()).isEqualTo(413);
  }

  @Test
  void a_small_body_that_unpacks_to_a_large_one_is_cut_off_too() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[20 * 1024 * 1024]);
    }
    BodyPublisher body = BodyPublishers.ofByteArray(packed.toByteArray());

    assertThat(post(KEY_PATH, body, "Content-Encoding", "gzip").statusCode()).isEqualTo(413);
  }

  @Test
  void two_thousand_damaged_bodies_are_each_taken_or_refused() throws Exception {
    List<Payload> samples = new ArrayList<>(new Payloads(Payloads.OURS).all());
    // A signed message would have its certificate fetched.
    samples.removeIf(sample -> sample.format().equals("cloudwatch"));
    Random random = new Random(20_261_123);
    for (int i = 0; i < 2000; i++) {
      Payload sample = samples.get(i % samples.size());
      desk.now = desk.now.plusSeconds(1);
      String path =
          switch (i % 10) {
            case 0 -> "/v2/enqueue";
            case 1 -> "/v2/alerts?apiKey=" + Desk.KEY;
            default -> "/v1/in/" + sample.format() + "/" + Desk.KEY;
          };
      String door = i % 10 == 0 ? EVENT : "{\"message\": \"m\", \"tags\": [\"a\"]}";
      byte[] whole = i % 10 < 2 ? door.getBytes(StandardCharsets.UTF_8) : sample.body();
      BodyPublisher body = BodyPublishers.ofByteArray(Damage.to(whole, random));
      HttpResponse<String> answer = post(path, body);
      assertThat(answer.statusCode()).as(path + answer.body()).isIn(202, 400, 401, 422);
    }
    assertThat(post(KEY_PATH, ALERT).statusCode()).isEqualTo(202);
  }

  @Test
  void guesses_are_counted_by_address() throws Exception {
    for (int i = 0; i < 10; i++) {
      assertThat(get("/api/v1/keys", "Authorization", "Bearer wrong").statusCode()).isEqualTo(401);
    }
    assertThat(get("/api/v1/keys", "Authorization", "Bearer wrong").statusCode()).isEqualTo(429);
    desk.now = desk.now.plusSeconds(61);
    assertThat(get("/api/v1/keys", "Authorization", "Bearer " + Desk.ADMIN).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/keys",
        "//api/v1/keys",
        "/api;a/v1/keys",
        "/api/v1;a/keys",
        "/;a/api/v1/keys",
        "/%61pi/v1/keys",
        "/api%2fv1/keys",
        "/./api/v1/keys",
        "/ping/../api/v1/keys",
        "/ping/%2e%2e/api/v1/keys",
        "/ping/..;/api/v1/keys",
        "/ping/..;a=b/api/v1/keys",
        "/ping//../api/v1/keys",
        "/assets/..%2fapi/v1/keys"
      })
  void no_spelling_of_the_api_is_open_to_strangers(String path) throws Exception {
    String status = raw(path);

    assertThat(status).matches("HTTP/1.1 (400|401|404|303) .*");
  }

  /** Sends the address as it is, since clients mend it first. */
  private static String raw(String path) throws IOException {
    try (Socket socket = new Socket("localhost", APP.getLocalPort())) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).doesNotContain("\"items\"");
      return answer.lines().findFirst().orElse("");
    }
  }

  private HttpResponse<String> post(String path, BodyPublisher body, String... headers)
      throws Exception {
    return send(request(path, headers).POST(body));
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(request(path, headers).GET());
  }

  private static HttpRequest.Builder request(String path, String... headers) {
    URI uri = URI.create("http://localhost:" + APP.getLocalPort() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
