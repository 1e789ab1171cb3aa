package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightbell.Service;

/**
 * A running service and the people around it, in the words of a story. A page that no step of the
 * story expected fails it at the end.
 */
final class Desk implements AutoCloseable {
  /** Saturday 02:10 in Chicago; Tomas is primary of noc, Priya secondary. */
  static final Instant SATURDAY = Instant.parse("2026-11-21T08:10:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  final Service service;
  final Phones phones;
  private final HttpClient http = HttpClient.newHttpClient();

  private Desk(Service service) {
    this.service = service;
    this.phones = new Phones(service);
  }

  static Desk open(Path folder, String matrix, Instant start) {
    return new Desk(new Service(folder, matrix, start, Map.of()));
  }

  /** With the sample, and one key of config.yml set otherwise. */
  static Desk open(Path folder, String key, String value) {
    return open(folder, key, value, SATURDAY);
  }

  static Desk open(Path folder, String key, String value, Instant start) {
    return new Desk(new Service(folder, "", start, Map.of(key, value)));
  }

  static Desk open(Service service) {
    return new Desk(service);
  }

  static Desk open(Path folder) {
    return open(folder, "", SATURDAY);
  }

  /** Posts one alert and gives the number of its incident, 0 where there is none. */
  int post(String alert) {
    HttpResponse<String> answer = send("POST", "/v1/alerts", alert, Service.KEY);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    service.forward(Duration.ZERO);
    return read(answer.body()).at("/alerts/0/incident").asInt();
  }

  static String alert(String host, String severity) {
    return """
        {"id": "%s", "title": "DB down", "host": "%s", "severity": "%s"}"""
        .formatted(host, host, severity);
  }

  static String resolved(String host) {
    return """
        {"id": "%s", "title": "DB down", "state": "resolved"}"""
        .formatted(host);
  }

  void forward(Duration length) {
    service.forward(length);
  }

  JsonNode incident(int number) {
    return get("/api/v1/incidents/" + number);
  }

  /** The kinds of the incident's timeline, oldest first. */
  List<String> timeline(int number) {
    JsonNode items = get("/api/v1/incidents/" + number + "/timeline?limit=1000").at("/items");
    List<String> kinds = new ArrayList<>();
    items.forEach(item -> kinds.add(item.path("kind").asText()));
    return kinds;
  }

  JsonNode get(String path) {
    HttpResponse<String> answer = send("GET", path, "", Service.ADMIN);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return read(answer.body());
  }

  HttpResponse<String> send(String method, String path, String body, String bearer) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(here(path))
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    HttpResponse<String> answer = send(request.build());
    service.settle();
    return answer;
  }

  /** The address of a path of the service. */
  URI here(String path) {
    return URI.create("http://127.0.0.1:" + service.port() + path);
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<byte[]> bytes(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      phones.expectNothingMore();
    } finally {
      service.close();
    }
  }
}
