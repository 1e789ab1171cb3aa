package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object's keys, read as what they look like: a value of another type than expected is taken
 * as text or left out, never refused, since its alert matters more.
 */
final class Lenient {
  private static final Pattern OFFSET = Pattern.compile("([+-][0-9]{2})([0-9]{2})$");

  private final JsonNode object;

  Lenient(@Nullable JsonNode object) {
    this.object = object == null ? MissingNode.getInstance() : object;
  }

  /** The object at this key; one without keys if there is none. */
  Lenient at(String key) {
    return new Lenient(object.path(key));
  }

  JsonNode node(String key) {
    return object.path(key);
  }

  /** A text or number that is not blank; null if there is none. */
  @Nullable String text(String key) {
    JsonNode value = object.path(key);
    String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
    return text.replace('\u0000', ' ').isBlank() ? null : text.strip();
  }

  /** The texts of a list, or of one text with commas. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    JsonNode value = object.path(key);
    if (value.isTextual()) {
      texts.addAll(List.of(value.textValue().split(",", -1)));
    }
    value.elements().forEachRemaining(item -> texts.add(plain(item)));
    texts.removeIf(String::isBlank);
    return texts;
  }

  /** The keys with plain values, as texts. */
  Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String text = plain(entry.getValue());
      if (!text.isBlank()) {
        values.put(entry.getKey(), text);
      }
    }
    return values;
  }

  /** An instant, its offset with or without a colon; null if it is none. */
  @Nullable Instant instant(String key) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      OffsetDateTime at = OffsetDateTime.parse(OFFSET.matcher(text).replaceFirst("$1:$2"));
      return at.getYear() >= 1970 && at.getYear() <= 9999 ? at.toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String plain(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
