package nightbell.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A name, what type of value it has, and what it means: a line of the glossary or of a description.
 * Type and words are empty where they are not said.
 */
record Word(String name, boolean required, String type, String says) {
  private static final Set<String> TYPES =
      Set.of("text", "integer", "number", "boolean", "instant", "day", "texts");

  /** Reads {@code name}, {@code name: words} or {@code name: type: words}. */
  static Word read(String line) {
    String[] parts = line.strip().split(":\\s+", 3);
    boolean typed = parts.length > 1 && isType(parts[1]);
    String says =
        typed ? last(parts, 2) : String.join(": ", List.of(parts).subList(1, parts.length));
    boolean required = parts[0].endsWith("!");
    String name = required ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
    return new Word(name.strip(), required, typed ? parts[1] : "", says.strip());
  }

  private static String last(String[] parts, int at) {
    return parts.length > at ? parts[at] : "";
  }

  private static boolean isType(String part) {
    return TYPES.contains(part) || part.matches("[\\w-]+(\\|[\\w-]+)+");
  }

  /** What is not said here, said by another. */
  Word or(Word other) {
    return new Word(
        name, required, type.isEmpty() ? other.type : type, says.isEmpty() ? other.says : says);
  }

  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    switch (type) {
      case "integer", "number", "boolean" -> schema.put("type", type);
      case "instant" -> {
        schema.put("type", "string");
        schema.put("format", "date-time");
      }
      case "day" -> {
        schema.put("type", "string");
        schema.put("format", "date");
      }
      case "texts" -> {
        schema.put("type", "array");
        schema.put("items", Map.of("type", "string"));
      }
      default -> {
        schema.put("type", "string");
        if (type.contains("|")) {
          schema.put("enum", List.of(type.split("\\|", -1)));
        }
      }
    }
    return schema;
  }
}
