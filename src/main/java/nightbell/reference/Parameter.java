package nightbell.reference;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A parameter of an operation.
 *
 * @param in {@code path}, {@code query} or {@code header}
 */
public record Parameter(
    String name, String in, boolean required, Map<String, Object> schema, String says) {
  /** The type in a few words. */
  public String type() {
    Object choices = schema.get("enum");
    if (choices instanceof List<?> list) {
      return String.join(
          " | ", list.stream().filter(Objects::nonNull).map(String::valueOf).toList());
    }
    return switch (String.valueOf(schema.getOrDefault("format", schema.get("type")))) {
      case "date-time" -> "instant";
      case "date" -> "day";
      case "string" -> "text";
      case "array" -> "list";
      case "null" -> "any";
      default -> String.valueOf(schema.get("type"));
    };
  }
}
