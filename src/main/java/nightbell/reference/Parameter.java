package nightbell.reference;

import java.util.Map;

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
    if (choices instanceof java.util.List<?> list) {
      return String.join(" | ", list.stream().map(String::valueOf).toList());
    }
    Object format = schema.get("format");
    return format == null
        ? String.valueOf(schema.get("type"))
        : format.equals("date-time") ? "instant" : format.equals("date") ? "day" : "text";
  }
}
