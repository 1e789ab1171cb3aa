package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nightbell.engine.Intake.Fault;
import nightbell.engine.Posted;

/**
 * The objects of a request, whichever way they were sent: JSON under any content type, one object
 * or a list; a form; a form in parts; or, with an empty body, the address's query.
 */
final class Documents {
  /** How many alerts fit into one request. */
  static final int MOST = 5000;

  private Documents() {}

  static Reading tooMany() {
    return Reading.unreadable("alerts", "at most " + MOST + " alerts fit into one request");
  }

  /** Reads each object by the function; one that cannot be read makes the whole unreadable. */
  static Reading each(Posted posted, Function<Values, Reading> one) {
    JsonNode root;
    try {
      root = root(posted);
    } catch (JsonText.NotJson e) {
      return new Reading.Unreadable(List.of(e.fault()));
    }
    if (root.isObject()) {
      return one.apply(Values.of(root));
    }
    if (!root.isArray() || root.isEmpty()) {
      return Reading.unreadable("body", "an object or a list of objects is required");
    }
    if (root.size() > MOST) {
      return tooMany();
    }
    List<Reading> all = new ArrayList<>();
    for (int i = 0; i < root.size(); i++) {
      all.add(
          root.get(i).isObject()
              ? one.apply(Values.of(root.get(i)))
              : Reading.unreadable("[" + i + "]", "an object is required"));
    }
    return Reading.all(all);
  }

  private static JsonNode root(Posted posted) throws JsonText.NotJson {
    String text = JsonText.decode(posted.body()).strip();
    String type = posted.header("content-type").toLowerCase(Locale.ROOT);
    if (text.isEmpty() && !posted.query().isBlank()) {
      return object(Form.read(posted.query()));
    }
    if (text.startsWith("{") || text.startsWith("[")) {
      return JsonText.read(posted.body());
    }
    if (type.startsWith("multipart/form-data")) {
      return object(Form.parts(text));
    }
    if (text.indexOf('=') > 0) {
      return object(Form.read(text));
    }
    return JsonText.read(posted.body());
  }

  private static JsonNode object(Map<String, String> form) throws JsonText.NotJson {
    for (String whole : List.of("data", "payload")) {
      JsonNode inside = JsonText.inside(form.getOrDefault(whole, ""));
      if (inside instanceof ObjectNode) {
        return inside;
      }
    }
    ObjectNode object = JsonText.object();
    form.forEach(
        (key, value) -> {
          JsonNode inside = JsonText.inside(value);
          if (inside == null) {
            object.put(key, value);
          } else {
            object.set(key, inside);
          }
        });
    object.remove("key");
    if (object.isEmpty()) {
      throw new JsonText.NotJson(new Fault("body", "no value was found in it"));
    }
    return object;
  }
}
