package nightbell.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** The service under load, as a monitoring tool sees it. Thread-safe. */
final class LoadTarget {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LoadPlan plan;
  private final ObjectMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  LoadTarget(LoadPlan plan, ObjectMapper json) {
    this.plan = plan;
    this.json = json;
  }

  /** Whether its pages end on the built-in phones: it pages no real person. */
  boolean isPractice() throws IOException, InterruptedException {
    HttpRequest request = to("/practice/api/phones").GET().build();
    return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }

  /** What it answers to an alert of a new problem. */
  Answer fire(String id) throws IOException, InterruptedException {
    return answer(http.send(alert(id, "firing"), BodyHandlers.ofString()));
  }

  /** The same without waiting for the answer. */
  CompletableFuture<Answer> fireLater(String id) {
    return http.sendAsync(alert(id, "firing"), BodyHandlers.ofString()).thenApply(this::answer);
  }

  /** Says that the problem is over. */
  Answer resolve(String id) throws IOException, InterruptedException {
    return answer(http.send(alert(id, "resolved"), BodyHandlers.ofString()));
  }

  /**
   * An answer.
   *
   * @param incident the incident that the alert belongs to; empty if it was not taken
   */
  record Answer(int status, OptionalInt incident) {}

  private HttpRequest alert(String id, String state) {
    Map<String, String> alert = new LinkedHashMap<>();
    alert.put("id", id);
    alert.put("title", "Load test");
    alert.put("severity", "critical");
    alert.put("host", plan.host());
    alert.put("state", state);
    try {
      return to("/v1/alerts")
          .header("Authorization", "Bearer " + plan.key())
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(alert)))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder to(String path) {
    String root = plan.url().toString();
    String base = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
  }

  private Answer answer(HttpResponse<String> response) {
    try {
      JsonNode incident =
          response.statusCode() == 202
              ? json.readTree(response.body()).at("/alerts/0/incident")
              : json.missingNode();
      OptionalInt number =
          incident.isInt() ? OptionalInt.of(incident.intValue()) : OptionalInt.empty();
      return new Answer(response.statusCode(), number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
