package nightbell.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of an example, as the document wants them. */
final class Values {
  static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final JsonMapper JSON = new JsonMapper();

  private Values() {}

  /** What the parameters of this path and of the query were. */
  static Map<String, String> of(String template, Exchange example) {
    Map<String, String> values = new HashMap<>();
    String[] parts = example.path().split("\\?", 2);
    String pattern = template.replace(".", "\\.").replaceAll("\\{(\\w+)}", "(?<$1>[^/]+?)");
    Matcher path = Pattern.compile(pattern).matcher(parts[0]);
    if (path.matches()) {
      Matcher names = Pattern.compile("\\{(\\w+)}").matcher(template);
      while (names.find()) {
        values.put(names.group(1), decode(path.group(names.group(1))));
      }
    }
    for (String pair : parts.length > 1 ? parts[1].split("&", -1) : new String[0]) {
      String[] both = pair.split("=", 2);
      values.put(both[0], both.length > 1 ? decode(both[1]) : "");
    }
    return values;
  }

  /** A parameter's value by the type that it is described with. */
  static Object typed(String value, Map<String, Object> schema) {
    return switch (String.valueOf(schema.get("type"))) {
      case "integer" -> Long.valueOf(value);
      case "boolean" -> Boolean.valueOf(value);
      case "array" -> List.of(value);
      default -> value;
    };
  }

  /** A body: JSON as what it is, all else as text. */
  static Object body(String body, String type) {
    if (!type.endsWith("json")) {
      return body;
    }
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return body;
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
