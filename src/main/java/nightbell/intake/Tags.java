package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tags as tools write them, made into texts: {@code name} or {@code name:value}. */
final class Tags {
  private Tags() {}

  /**
   * A list of texts, of pairs, or of objects with a tag or name and a value; such a list as JSON
   * inside a text; or a text of tags with commas between.
   */
  static List<String> of(@Nullable JsonNode node) {
    if (node == null) {
      return List.of();
    }
    if (node.isTextual()) {
      JsonNode inside = JsonText.inside(node.textValue());
      return inside != null && inside.isArray() ? list(inside) : split(node.textValue(), ",");
    }
    return list(node);
  }

  /** The parts of a text that are filled in. */
  static List<String> split(@Nullable String text, String separator) {
    List<String> tags = new ArrayList<>();
    if (text != null && Texts.filled(text) != null) {
      for (String part : text.split(separator, -1)) {
        add(tags, Texts.filled(part));
      }
    }
    return tags;
  }

  /** The values of the tags {@code name:value}. */
  static List<String> valuesOf(String name, List<String> tags) {
    String start = name + ":";
    return tags.stream()
        .filter(tag -> tag.toLowerCase(Locale.ROOT).startsWith(start))
        .map(tag -> tag.substring(start.length()))
        .toList();
  }

  private static List<String> list(JsonNode array) {
    List<String> tags = new ArrayList<>();
    for (JsonNode item : array) {
      if (item.isObject()) {
        Values tag = Values.of(item);
        add(tags, Texts.join(":", tag.text("tag", "name", "key"), tag.text("value")));
      } else if (item.isArray() && item.size() == 2) {
        add(tags, Texts.join(":", Texts.filled(item.get(0)), Texts.filled(item.get(1))));
      } else {
        add(tags, Texts.filled(item));
      }
    }
    return tags;
  }

  private static void add(List<String> tags, @Nullable String tag) {
    if (tag != null) {
      tags.add(tag);
    }
  }
}
