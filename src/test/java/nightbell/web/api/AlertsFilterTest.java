package nightbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import nightbell.web.UnreadBodies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way answers as the resource does, which a key in the query still leads to. */
@ExtendWith(DropwizardExtensionsSupport.class)
class AlertsFilterTest {
  private static Desk desk = new Desk();
  static final DropwizardAppExtension<Configuration> APP =
      new DropwizardAppExtension<>(Server.class, configuration());
  private static final List<String> HEADERS =
      List.of(
          "content-type",
          "retry-after",
          "www-authenticate",
          "cache-control",
          "x-frame-options",
          "content-security-policy",
          "referrer-policy",
          "x-content-type-options");
  private final HttpClient client = HttpClient.newHttpClient();

  /** The desk behind a port, with the short way before it. */
  public static final class Server extends Application<Configuration> {
    @Override
    public void run(Configuration configuration, Environment environment) {
      List<Object> providers = desk.providers();
      providers.forEach(environment.jersey()::register);
      IntakeResource intake =
          providers.stream()
              .filter(IntakeResource.class::isInstance)
              .map(IntakeResource.class::cast)
              .findFirst()
              .orElseThrow();
      environment.getApplicationContext().insertHandler(new UnreadBodies());
      var filter =
          environment
              .servlets()
              .addFilter("alerts", new AlertsFilter(intake, environment.getObjectMapper()));
      filter.setAsyncSupported(true);
      filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/v1/alerts");
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"x\"}",
        "[{\"title\":\"x\"},{\"title\":\"y\",\"state\":\"resolved\"}]",
        "{\"title\":",
        "{\"severity\":\"high\"}",
        "{\"title\":\"x\",\"labels\":{\"a\":[1]}}",
        "[]",
        ""
      })
  void a_body_gets_the_same_answer_both_ways(String body) throws Exception {
    same(Desk.KEY, body);
  }

  @Test
  void a_wrong_key_gets_the_same_answer_both_ways() throws Exception {
    same("wrong", "{\"title\":\"x\"}");
  }

  @Test
  void a_body_that_is_too_large_gets_the_same_answer_both_ways() throws Exception {
    same(Desk.KEY, "{\"title\":\"" + "x".repeat(600_000) + "\"}");
  }

  @Test
  void what_is_not_durable_in_time_gets_the_same_answer_both_ways() throws Exception {
    desk.engine.silent = true;
    same(Desk.KEY, "{\"title\":\"x\"}");
  }

  @Test
  void another_method_gets_the_same_answer_both_ways() throws Exception {
    HttpRequest.Builder get = HttpRequest.newBuilder(at("/v1/alerts")).GET();
    assertThat(client.send(get.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(405);
  }

  private void same(String key, String body) throws Exception {
    HttpResponse<String> quick =
        send(
            HttpRequest.newBuilder(at("/v1/alerts")).header("Authorization", "Bearer " + key),
            body);
    HttpResponse<String> usual = send(HttpRequest.newBuilder(at("/v1/alerts?key=" + key)), body);

    assertThat(quick.statusCode()).isEqualTo(usual.statusCode());
    assertThat(numberless(quick.body())).isEqualTo(numberless(usual.body()));
    for (String header : HEADERS) {
      assertThat(quick.headers().firstValue(header))
          .as(header)
          .isEqualTo(usual.headers().firstValue(header));
    }
  }

  private static String numberless(String body) {
    return body.replaceAll("\\d{3,}", "N");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String body) throws Exception {
    return client.send(
        request.POST(BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI at(String path) {
    return URI.create("http://localhost:" + APP.getLocalPort() + path);
  }
}
