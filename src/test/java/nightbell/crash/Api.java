package nightbell.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A service of this machine as monitoring tools and managers' scripts use it. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXTS = "/twilio/sms";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String base;

  Api(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  /** The status with which this path is answered; empty if there is no answer. */
  OptionalInt answers(String path) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(5)).build();
      return OptionalInt.of(http.send(request, text()).statusCode());
    } catch (IOException e) {
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Posts alerts; throws when the connection breaks before the answer. */
  HttpResponse<String> post(String alerts) throws IOException {
    return post("/v1/alerts", LiveProcess.KEY, BodyPublishers.ofString(alerts), "application/json");
  }

  HttpResponse<String> post(String path, String bearer, BodyPublisher body, String type)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + bearer)
            .header("Content-Type", type)
            .POST(body);
    try {
      return http.send(request.build(), text());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Posts alerts that must be accepted, and gives what became of each. */
  JsonNode accepted(String alerts) {
    try {
      HttpResponse<String> answer = post(alerts);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
      return read(answer.body()).path("alerts");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Delivers a text from a phone, signed as the carrier does it; gives the answer's status. */
  int texts(String id, String from, String body) {
    try {
      return text(id, from, body).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, with the answer to the text; throws when the connection breaks before it. */
  HttpResponse<String> text(String id, String from, String body) throws IOException {
    return calledBack(TEXTS, Map.of("MessageSid", id, "From", from, "Body", body));
  }

  /** Calls back as the carrier does it, signed; throws when the connection breaks. */
  HttpResponse<String> calledBack(String path, Map<String, String> values) throws IOException {
    SortedMap<String, String> fields = new TreeMap<>(values);
    fields.put("AccountSid", RecordingCarrier.ACCOUNT);
    StringBuilder signed = new StringBuilder(base.replace("127.0.0.1", "localhost") + path);
    fields.forEach((name, value) -> signed.append(name).append(value));
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base + path))
              .timeout(Duration.ofSeconds(30))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("X-Twilio-Signature", signature(signed.toString()))
              .POST(BodyPublishers.ofString(form))
              .build();
      return http.send(request, text());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signature(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(RecordingCarrier.TOKEN.getBytes(UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + LiveProcess.ADMIN)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, text());
      assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
      return read(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode incident(int number) {
    return get("/api/v1/incidents/" + number);
  }

  /** Every item of a list, page after page. */
  List<JsonNode> all(String path) {
    List<JsonNode> all = new ArrayList<>();
    Optional<String> after = Optional.of("");
    while (after.isPresent()) {
      String more = (path.contains("?") ? "&" : "?") + "limit=1000" + after.get();
      JsonNode answer = get(path + more);
      answer.path("items").forEach(all::add);
      String next = answer.path("next").asText("");
      after =
          next.isEmpty() || next.equals("null") ? Optional.empty() : Optional.of("&after=" + next);
    }
    return all;
  }

  /** The kinds of an incident's timeline, oldest first. */
  List<String> timeline(int number) {
    return all("/api/v1/incidents/" + number + "/timeline").stream()
        .map(item -> item.path("kind").asText())
        .toList();
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
  }
}
