package nightbell.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The keys of a service that runs on this machine, asked for by its API. */
public final class RunningKeys implements Keys {
  private static final String PATH = "/api/v1/keys";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json;
  private final URI service;
  private final String token;

  /**
   * Asks nothing yet.
   *
   * @param token the admin token
   */
  public RunningKeys(ObjectMapper json, URI service, String token) {
    this.json = json;
    this.service = service;
    this.token = token;
  }

  /** Whether a service answers there. */
  public static boolean answers(URI service) {
    try {
      HttpRequest ping =
          HttpRequest.newBuilder(service.resolve("/ping")).timeout(PATIENCE).GET().build();
      return HttpClient.newHttpClient().send(ping, BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public JsonNode list() {
    return send("GET", PATH + "?limit=1000", "").path("items");
  }

  @Override
  public JsonNode create(ObjectNode wish) {
    return send("POST", PATH, wish.toString());
  }

  @Override
  public JsonNode rotate(String id, long overlap) {
    return send("POST", one(id) + "/rotate", "{\"overlap\": " + overlap + "}");
  }

  @Override
  public void revoke(String id) {
    send("DELETE", one(id), "");
  }

  private static String one(String id) {
    if (!id.matches("[A-Za-z0-9-]{1,100}")) {
      throw new Refusal("There is no live key of this id.");
    }
    return PATH + "/" + id;
  }

  JsonNode send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      JsonNode told = json.readTree(answer.body());
      if (answer.statusCode() >= 300) {
        String detail = told.path("detail").asText("");
        throw new Refusal(detail.isEmpty() ? "It answered " + answer.statusCode() + "." : detail);
      }
      return told;
    } catch (IOException e) {
      throw new Refusal("The service at " + service + " does not answer: " + e.getMessage());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {}
}
