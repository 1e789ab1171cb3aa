package nightbell.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nightbell.engine.Intake.Fault;
import nightbell.intake.Expression.Source;
import nightbell.intake.Expression.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Reads the expressions of a mapping and notes every fault with its place. An expression is a JSON
 * Pointer ({@code /alert/name}, {@code ^/status} for the whole body), a template ({@code "{/a} on
 * {/b}"}), a list of those of which the first that is filled in counts, or an object: {@code at}
 * with {@code words}, or {@code is} with a fixed text.
 */
final class ExpressionReader {
  private static final int LONGEST = 1000;
  private static final int MOST = 200;
  private static final String WANTED =
      "a JSON Pointer such as /alert/name, a template such as {/a} on {/b}, a list of those,"
          + " {\"at\": …, \"words\": {…}} or {\"is\": \"text\"} is required";
  private static final Pattern HOLE = Pattern.compile("\\{(\\^?/[^{}]*)\\}");
  private static final Set<String> STATES = Set.of("firing", "resolved", "acknowledged");

  private final List<Fault> faults;

  ExpressionReader(List<Fault> faults) {
    this.faults = faults;
  }

  /** The expression of a field; null if it is not one. */
  @Nullable Expression read(String field, JsonNode node) {
    String where = "mapping." + field;
    if (!node.isObject()) {
      Source source = source(where, node);
      return source == null ? null : new Expression(written(node), source, Map.of());
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (!Set.of("at", "words", "is").contains(entry.getKey())) {
        return nothing(where + "." + entry.getKey(), "there is no such key here; " + WANTED);
      }
    }
    JsonNode is = node.get("is");
    if (is != null) {
      return is.isTextual() && node.size() == 1 && is.textValue().length() <= LONGEST
          ? new Expression(written(node), Expression.constant(is.textValue()), Map.of())
          : nothing(where + ".is", "one text is required, and nothing beside it");
    }
    JsonNode at = node.get("at");
    if (at == null) {
      return nothing(where, WANTED);
    }
    Source source = source(where + ".at", at);
    Map<String, String> words = words(field, where + ".words", node.get("words"));
    return source == null ? null : new Expression(written(node), source, words);
  }

  /** A place in the body; null if the text is no JSON Pointer. */
  @Nullable JsonPointer pointer(String where, String text) {
    try {
      return JsonPointer.compile(text);
    } catch (IllegalArgumentException e) {
      fault(where, text + " is no JSON Pointer (RFC 6901): it begins with /");
      return null;
    }
  }

  private @Nullable Source source(String where, JsonNode node) {
    if (node.isTextual() && node.textValue().length() <= LONGEST) {
      return text(where, node.textValue());
    }
    if (!node.isArray() || node.isEmpty() || node.size() > MOST) {
      return none(where, WANTED);
    }
    List<Source> all = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      JsonNode one = node.get(i);
      Source source = one.isTextual() ? source(where + "[" + i + "]", one) : none(where, WANTED);
      if (source != null) {
        all.add(source);
      }
    }
    return Expression.first(all);
  }

  private @Nullable Source text(String where, String text) {
    if (HOLE.matcher(text).find()) {
      return template(where, text);
    }
    if (text.startsWith("/") || text.startsWith("^/")) {
      return place(where, text);
    }
    return none(where, "\"" + text + "\" is neither: " + WANTED);
  }

  private @Nullable Source place(String where, String text) {
    boolean whole = text.startsWith("^");
    JsonPointer pointer = pointer(where, whole ? text.substring(1) : text);
    return pointer == null ? null : spot -> (whole ? spot.body() : spot.item()).pointed(pointer);
  }

  private @Nullable Source template(String where, String text) {
    List<Source> parts = new ArrayList<>();
    List<Boolean> holes = new ArrayList<>();
    Matcher matcher = HOLE.matcher(text);
    int from = 0;
    while (matcher.find()) {
      Source place = place(where, matcher.group(1));
      if (place == null) {
        return null;
      }
      parts.add(Expression.constant(text.substring(from, matcher.start())));
      holes.add(false);
      parts.add(place);
      holes.add(true);
      from = matcher.end();
    }
    parts.add(Expression.constant(text.substring(from)));
    holes.add(false);
    return spot -> filled(parts, holes, spot);
  }

  /** Null if no hole of it can be filled. */
  private static @Nullable JsonNode filled(List<Source> parts, List<Boolean> holes, Spot spot) {
    StringBuilder all = new StringBuilder();
    boolean any = false;
    for (int i = 0; i < parts.size(); i++) {
      JsonNode node = parts.get(i).find(spot);
      if (node != null && node.isValueNode()) {
        String text = holes.get(i) ? Texts.filled(node) : node.textValue();
        any |= holes.get(i) && text != null;
        all.append(text == null ? "" : text);
      }
    }
    return any ? TextNode.valueOf(all.toString()) : null;
  }

  private Map<String, String> words(String field, String where, @Nullable JsonNode node) {
    Map<String, String> words = new HashMap<>();
    if (node == null) {
      return words;
    }
    if (!node.isObject() || node.size() > MOST) {
      fault(where, "an object is required, such as {\"resolved\": \"ok|closed\"}");
      return words;
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String meaning = entry.getKey();
      if (field.equals("state") && !STATES.contains(meaning)) {
        fault(where + "." + meaning, "one of firing, resolved, acknowledged is required");
      } else if (!entry.getValue().isTextual() || entry.getValue().textValue().length() > LONGEST) {
        fault(where + "." + meaning, "a text is required, its words divided by |");
      } else {
        for (String word : entry.getValue().textValue().split("\\|", -1)) {
          String other = words.put(word.strip().toLowerCase(Locale.ROOT), meaning);
          if (other != null && !other.equals(meaning)) {
            fault(where + "." + meaning, "the word " + word.strip() + " also means " + other);
          }
        }
      }
    }
    return words;
  }

  private static String written(JsonNode node) {
    return node.isTextual() ? node.textValue() : node.toString();
  }

  private void fault(String where, String what) {
    faults.add(new Fault(where, what));
  }

  private @Nullable Source none(String where, String what) {
    fault(where, what);
    return null;
  }

  private @Nullable Expression nothing(String where, String what) {
    fault(where, what);
    return null;
  }
}
