package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import nightbell.Service;

/** Knocks at the doors that stand in for other services, as their senders do. */
final class Doors {
  private final Desk desk;

  Doors(Desk desk) {
    this.desk = desk;
  }

  HttpResponse<String> plain(String method, String path, String body) {
    return send(HttpRequest.newBuilder(desk.here(path)), method, body);
  }

  HttpResponse<String> genie(String method, String path, String body) {
    return genie(Service.KEY, method, path, body);
  }

  HttpResponse<String> genie(String key, String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(desk.here(path)).header("Authorization", "GenieKey " + key),
        method,
        body);
  }

  /** A write that Opsgenie's senders make; gives what became of it. */
  JsonNode done(String method, String path, String body) {
    HttpResponse<String> answer = genie(method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonNode told = Desk.read(answer.body());
    assertThat(told.path("result").asText()).isEqualTo("Request will be processed");
    assertThat(told.path("took").isNumber()).isTrue();
    return got("/v2/alerts/requests/" + told.path("requestId").asText());
  }

  /** The data of a read. */
  JsonNode got(String path) {
    HttpResponse<String> answer = genie("GET", path, "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Desk.read(answer.body()).path("data");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String method, String body) {
    HttpResponse<String> answer =
        desk.send(
            request
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    desk.forward(Duration.ZERO);
    return answer;
  }
}
