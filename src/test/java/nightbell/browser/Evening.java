package nightbell.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightbell.Service;
import nightbell.practice.TextMessage;

/** A running service with the sample matrix in practice mode, for the stories of a browser. */
final class Evening implements AutoCloseable {
  /** Saturday 02:10 in Chicago; Tomas is primary of noc, Priya secondary. */
  static final Instant SATURDAY = Instant.parse("2026-11-21T08:10:00Z");

  static final String TOMAS = "+16145550112";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LINK = Pattern.compile("/sign-in/\\S+");

  final Service service;
  private final HttpClient http = HttpClient.newHttpClient();

  private Evening(Service service) {
    this.service = service;
  }

  static Evening open(Path folder, Map<String, String> more) {
    return new Evening(new Service(folder, "", SATURDAY, more));
  }

  /** The same, a week earlier. */
  static Evening week(Path folder) {
    return new Evening(new Service(folder, "", Week.BEGIN, Map.of()));
  }

  /** Answers by text, as a person would; what comes back is of no interest. */
  void answer(String number, String words) {
    service.carrier().reply(number, words).join();
    service.forward(Duration.ZERO);
  }

  /** The browser at this service. */
  Browser in(Chromium chromium) {
    return chromium.browser().of(service.port()).clock(service.time().now());
  }

  /** The same, signed in with every right. */
  Browser signedIn(Chromium chromium) {
    return in(chromium)
        .stranger()
        .open("/sign-in")
        .fill("Admin token", Service.ADMIN)
        .click("Sign in with the token");
  }

  /** The path of the link that was printed at the start. */
  String oneTimeLink() {
    Matcher link = LINK.matcher(service.greeting());
    assertThat(link.find()).as(service.greeting()).isTrue();
    return link.group();
  }

  /** Posts one alert and gives the number of its incident. */
  int post(String alert) {
    JsonNode answer = send("POST", "/v1/alerts", alert, Service.KEY);
    service.forward(Duration.ZERO);
    return answer.at("/alerts/0/incident").asInt();
  }

  static String alert(String host, String title, String severity) {
    return """
        {"id": "%s", "title": "%s", "host": "%s", "severity": "%s"}"""
        .formatted(host + title, title, host, severity);
  }

  JsonNode get(String path) {
    return send("GET", path, "", Service.ADMIN);
  }

  /** What stands at this address, as it is. */
  String text(String path) {
    return raw("GET", path, "", Service.ADMIN);
  }

  JsonNode send(String method, String path, String body, String bearer) {
    String answer = raw(method, path, body, bearer);
    try {
      return JSON.readTree(answer.isEmpty() ? "null" : answer);
    } catch (IOException e) {
      throw new IllegalStateException(answer, e);
    }
  }

  private String raw(String method, String path, String body, String bearer) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
      service.settle();
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The texts that a number was sent, oldest first. */
  List<String> texts(String number) {
    return service.carrier().texts(number).stream()
        .filter(text -> text.direction() == TextMessage.Direction.API)
        .map(TextMessage::body)
        .toList();
  }

  @Override
  public void close() {
    service.close();
  }
}
