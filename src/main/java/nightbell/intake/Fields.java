package nightbell.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightbell.engine.Intake.Fault;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object's keys, read by type. A value of the wrong type is noted as a fault with its
 * place and counts as absent, so that all faults of a body come out at once. Null counts as absent.
 */
final class Fields {
  private final JsonNode object;
  private final String place;
  private final List<Fault> faults;

  /**
   * Reads an object.
   *
   * @param place what goes before a key in a fault, for example {@code alerts[2].}
   */
  Fields(JsonNode object, String place, List<Fault> faults) {
    this.object = object;
    this.place = place;
    this.faults = faults;
  }

  /** The value, or null if it is absent or null. */
  @Nullable JsonNode get(String key) {
    JsonNode value = object.get(key);
    return value == null || value.isNull() ? null : value;
  }

  /** A text. */
  @Nullable String text(String key) {
    JsonNode value = get(key);
    if (value == null || value.isTextual()) {
      return value == null ? null : value.textValue();
    }
    return wrong(key, "a text is required");
  }

  /** A text that must be there. */
  String requiredText(String key) {
    JsonNode value = get(key);
    if (value == null || !value.isTextual() || value.textValue().replace('\u0000', ' ').isBlank()) {
      wrong(key, "a non-empty text is required");
      return "?";
    }
    return value.textValue();
  }

  /** A text, or a number as text. */
  @Nullable String word(String key) {
    JsonNode value = get(key);
    if (value == null || value.isTextual() || value.isNumber()) {
      return value == null ? null : value.asText();
    }
    return wrong(key, "a text or a number is required");
  }

  /** A list of texts, or one text alone. */
  List<String> words(String key) {
    JsonNode value = get(key);
    if (value == null) {
      return List.of();
    }
    if (value.isTextual()) {
      return List.of(value.textValue());
    }
    if (!value.isArray()) {
      wrong(key, "a text or a list of texts is required");
      return List.of();
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      JsonNode item = value.get(i);
      if (item.isTextual() || item.isNumber()) {
        words.add(item.asText());
      } else {
        wrong(key + "[" + i + "]", "a text is required");
      }
    }
    return words;
  }

  /** An object's entries. */
  List<Map.Entry<String, JsonNode>> entries(String key) {
    JsonNode value = get(key);
    if (value == null) {
      return List.of();
    }
    if (!value.isObject()) {
      wrong(key, "an object is required");
      return List.of();
    }
    return value.properties().stream().map(Map.Entry::copyOf).toList();
  }

  /** An instant with its offset. */
  @Nullable Instant instant(String key) {
    String text = text(key);
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      OffsetDateTime at = OffsetDateTime.parse(text.strip());
      if (at.getYear() >= 1970 && at.getYear() <= 9999) {
        return at.toInstant();
      }
    } catch (DateTimeException e) {
      return notInstant(key);
    }
    return notInstant(key);
  }

  private @Nullable Instant notInstant(String key) {
    wrong(key, "an instant with its offset is required, such as 2026-11-03T02:14:00Z");
    return null;
  }

  /** Notes a fault; always null. */
  @Nullable String wrong(String key, String what) {
    faults.add(new Fault(place + key, what));
    return null;
  }
}
