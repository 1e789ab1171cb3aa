package nightbell.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nightbell.Service;
import nightbell.access.Rights;
import nightbell.access.Role;
import nightbell.alert.ClientId;
import nightbell.oncall.Side;

/**
 * A service with the clients harlow and zebra. Everything that is zebra's alone has that word in
 * it, so that it is known wherever it comes to light.
 */
final class TwoClients implements AutoCloseable {
  static final String MARK = "zebra";

  /** Bears every right for harlow, and none for zebra. */
  static final String KEEPER = "nbt_harlow-keeper";

  /** Looks at harlow, and answers its incidents. */
  static final String DANA = "nbt_harlow-dana";

  /** Manages both, though not the house. */
  static final String BOTH = "nbt_both-manager";

  private static final String MAPPING =
      "\"mapping\": {\"title\": \"/zebra\"}, \"sample\": {\"zebra\": \"x\"}}";

  final Desk desk;
  final String key;
  final String keyId;
  final String mappedId;
  final String feed;

  TwoClients(Path folder) {
    desk = Desk.open(folder);
    rights(KEEPER, "keeper@harlow.example", Role.ADMINISTRATOR, "harlow");
    rights(DANA, "dana@harlow.example", Role.RESPONDER, "harlow");
    rights(BOTH, "dana@zebra.example", Role.MANAGER, "harlow", MARK);
    post("PUT", "/api/v1/matrix?client=zebra", matrix());
    JsonNode made = post("/api/v1/keys", "{\"client\": \"zebra\", \"name\": \"zebra key\"}");
    key = made.path("secret").asText();
    keyId = made.path("id").asText();
    mappedId =
        post(
                "/api/v1/keys",
                "{\"client\": \"zebra\", \"name\": \"zebra json\", \"format\": \"json\"," + MAPPING)
            .path("id")
            .asText();
    desk.post(Desk.alert("srv-1", "critical"));
    incidents();
    feed = rota();
    post("PUT", "/api/v1/matrix?client=zebra&from=2027-01-01T00:00:00Z", matrix() + "# more\n");
  }

  private void rights(String token, String email, Role role, String... clients) {
    Set<ClientId> seen = Set.copyOf(List.of(clients).stream().map(ClientId::new).toList());
    desk.service.bearer(token, email, new Rights(role, Side.INTERNAL, seen));
  }

  private String matrix() {
    String own = send("GET", "/api/v1/matrix?client=harlow", "", Service.ADMIN).body();
    String other = own.replace("harlow", MARK).replace("Harlow", "Zebra").replace("+1312", "+1313");
    return other
        .replace("Dana Ruiz", "Zebra Dana")
        .replace("Lee Okafor", "Zebra Lee")
        .replaceAll("\\b(dana|lee)\\b(?!@)", "zebra$1")
        .replace("Epicor ERP", "Zebra ERP")
        .replace("Windows servers", "Zebra servers");
  }

  /** Incidents 102 and 103 are zebra's. */
  private void incidents() {
    alert("{\"id\": \"z\", \"title\": \"Zebra down\", \"host\": \"srv-2\", \"severity\": \"P1\"}");
    alert(
        "{\"id\": \"y\", \"title\": \"Zebra lost\", \"host\": \"zebra-9\", \"severity\": \"P1\"}");
    send("POST", "/v1/in/generic/" + key, "{\"zebra\":", "");
    send("GET", "/v1/heartbeats/" + key + "/zebra-cron?every=1h", "", "");
    String incident = "/api/v1/incidents/102/";
    post(incident + "acknowledge", "{\"note\": \"zebra at work\"}");
    post(incident + "cause", "{\"cause\": \"change\", \"note\": \"zebra change\"}");
    post(
        incident + "follow-ups",
        "{\"text\": \"ask zebra\", \"owner\": \"zebralee\", \"due\": \"2026-12-01\"}");
    post("/api/v1/people/zebralee/test", "{}");
  }

  private void alert(String alert) {
    assertThat(send("POST", "/v1/alerts", alert, key).statusCode()).isEqualTo(202);
    desk.service.settle();
  }

  private String rota() {
    String span = "\"from\": \"2026-11-22T00:00:00Z\", \"to\": \"2026-11-22T12:00:00Z\"";
    String why = ", \"client\": \"zebra\", \"reason\": \"zebra reason\"";
    post(
        "/api/v1/overrides",
        "{\"schedule\": \"zebra-oncall\", \"person\": \"zebralee\"," + span + why + "}");
    post("/api/v1/away", "{\"person\": \"zebradana\"," + span + why + "}");
    post("/api/v1/silences", "{\"match\": {\"host\": \"zebra-x*\"}," + span + why + "}");
    String swap =
        """
        {"schedule": "zebra-oncall", "person": "zebralee", "reason": "zebra", "client": "zebra",
         "a": {"person": "zebralee", "from": "2026-11-24T14:00:00Z", "to": "2026-11-25T14:00:00Z"},
         "b": {"person": "zebradana", "from": "2026-12-01T14:00:00Z",
               "to": "2026-12-02T14:00:00Z"}}""";
    post("/api/v1/swaps", swap);
    return post("/api/v1/feeds", "{\"client\": \"zebra\", \"schedule\": \"zebra-oncall\"}")
        .path("id")
        .asText();
  }

  private JsonNode post(String path, String body) {
    return post("POST", path, body);
  }

  private JsonNode post(String verb, String path, String body) {
    HttpResponse<String> answer = send(verb, path, body, Service.ADMIN);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 204);
    return Desk.read(answer.body());
  }

  HttpResponse<String> send(String verb, String path, String body, String bearer) {
    return send(verb, path, body, bearer, Map.of("Content-Type", "application/json"));
  }

  HttpResponse<String> send(
      String verb, String path, String body, String bearer, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(desk.here(path))
            .method(verb, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    try {
      return desk.send(request.build());
    } catch (UncheckedIOException e) {
      // The server closes a connection whose last body it refused unread, maybe just as it is used.
      return desk.send(request.build());
    }
  }

  /** Whether something of zebra's is in it, but for fields that say again what was asked. */
  static boolean tells(String text) {
    String told = text.replaceAll("<input name=\"\\w+\" value=\"zebra(lee)?\"", "");
    return told.toLowerCase(Locale.ROOT).contains(MARK);
  }

  @Override
  public void close() {
    desk.service.close();
  }
}
