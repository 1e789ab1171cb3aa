package nightbell.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nightbell.Service;
import nightbell.practice.Account;
import nightbell.story.ExampleScript.Step;
import org.jspecify.annotations.Nullable;

/** Sends the requests of the examples to a running service and keeps what was said. */
final class ExamplesTold {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ITEMS = 2;
  private static final int TEXT = 1500;
  private static final String ZOE =
      "people:\n  zoe: {side: provider, name: \"Zoe Park\", role: \"Engineer\","
          + " sms: \"+16145550177\", email: zoe.park@brightwater.example}\n";

  private final Desk desk;
  private final Map<String, String> known = new HashMap<>();
  private final List<Told> told = new ArrayList<>();

  /** What was sent, with its headers, and what came back. */
  record Told(
      Step step,
      String path,
      Map<String, String> headers,
      @Nullable String body,
      ToldAnswer answer) {
    String type() {
      return answer.type();
    }
  }

  ExamplesTold(Desk desk) {
    this.desk = desk;
    known.put("KEY", Service.KEY);
    known.put("ACCOUNT", Account.PRACTICE.sid());
  }

  List<Told> tell() throws IOException {
    for (Step step : ExampleScript.read()) {
      if (!step.after().isZero()) {
        desk.forward(step.after());
      }
      Told one = send(step);
      told.add(one);
      for (String[] kept : step.kept()) {
        known.put(kept[0], kept(one.answer().body(), kept[1]));
      }
    }
    return told;
  }

  private Told send(Step step) {
    String path = filled(step.path());
    String body = step.body() == null ? null : filled(step.body());
    Map<String, String> headers = headers(path, body);
    HttpRequest.Builder request = HttpRequest.newBuilder(desk.here(path));
    headers.forEach(request::header);
    request.method(
        step.method(),
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body));
    ToldAnswer answer =
        path.startsWith("/api/v1/events")
            ? ToldAnswer.begun(request.build())
            : ToldAnswer.of(desk.send(request.build()));
    desk.forward(Duration.ZERO);
    return new Told(step, path, headers, body, answer);
  }

  private String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> one : known.entrySet()) {
      filled = filled.replace("$" + one.getKey(), one.getValue());
    }
    return filled;
  }

  private String kept(String answer, String pointer) {
    if (pointer.equals("*")) {
      known.put("zoe", answer.replace("people:\n", ZOE));
      return answer + "\n# Reviewed with both sides.\n";
    }
    String value = Desk.read(answer).at(pointer).asText();
    return value.replaceFirst("^http://[^/]+", "");
  }

  private Map<String, String> headers(String path, @Nullable String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (path.startsWith("/api/") && !path.contains(".ics?")) {
      headers.put("Authorization", "Bearer " + Service.ADMIN);
    } else if (path.startsWith("/v1/alerts")) {
      headers.put("Authorization", "Bearer " + Service.KEY);
    } else if (path.startsWith("/v2/") && !path.endsWith("enqueue")) {
      headers.put("Authorization", "GenieKey " + Service.KEY);
    }
    if (path.startsWith("/twilio/")) {
      headers.put("X-Twilio-Signature", signature(path, String.valueOf(body)));
    }
    if (body != null) {
      headers.put("Content-Type", type(path, body));
    }
    return headers;
  }

  private static String type(String path, String body) {
    if (body.startsWith("{")) {
      return "application/json";
    }
    if (path.startsWith("/twilio/")) {
      return "application/x-www-form-urlencoded";
    }
    return body.startsWith("BEGIN:")
        ? "text/calendar"
        : path.startsWith("/api/v1/matrix") ? "application/yaml" : "text/plain";
  }

  private String signature(String path, String form) {
    SortedMap<String, String> fields = new TreeMap<>();
    for (String pair : form.split("&", -1)) {
      String[] both = pair.split("=", 2);
      fields.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
    return SignedText.signature(desk, path, fields);
  }

  /** An exchange as it is shown: without secrets and long lists, at the usual address. */
  ObjectNode shown(Told one) {
    ObjectNode shown = JSON.createObjectNode();
    shown.put("path", plain(one.path()));
    ObjectNode headers = shown.putObject("headers");
    one.headers()
        .forEach(
            (name, value) ->
                headers.put(name, name.startsWith("X-Twilio") ? "SIGNATURE" : plain(value)));
    shown.put("body", one.body() == null || one.body().length() > TEXT ? null : plain(one.body()));
    if (one.body() != null && one.body().length() > TEXT) {
      shown.put("body", "@matrix.yml");
    }
    shown.put("status", one.answer().statusCode());
    shown.put("type", one.type());
    shown.put("answer", answer(one));
    return shown;
  }

  private @Nullable String answer(Told one) {
    String body = one.answer().body();
    if (body.isEmpty() || one.type().endsWith("zip") || one.path().endsWith("openapi.json")) {
      return null;
    }
    if (!one.type().endsWith("json")) {
      return one.type().equals("text/html") ? null : plain(shortened(body));
    }
    try {
      JsonNode tree = JSON.readTree(body);
      cut(tree);
      return plain(tree.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(body, e);
    }
  }

  private static String shortened(String text) {
    int line = text.indexOf('\n', TEXT);
    return line < 0 ? text : text.substring(0, line + 1) + "…\n";
  }

  private static void cut(JsonNode tree) {
    if (tree instanceof ArrayNode array) {
      while (array.size() > ITEMS) {
        array.remove(array.size() - 1);
      }
    }
    tree.forEach(ExamplesTold::cut);
  }

  private String plain(String text) {
    return text.replace(Service.KEY, "KEY")
        .replace(Service.ADMIN, "TOKEN")
        .replace("localhost:" + desk.service.port(), "localhost:8080");
  }
}
