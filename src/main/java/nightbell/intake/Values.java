package nightbell.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The values of one JSON object or form. A key is found whatever its case and punctuation ({@code
 * HOST.NAME}, {@code host_name}, {@code hostName}), since customers write these bodies themselves;
 * {@code a/b/0} goes down into objects and lists. Blank texts and variables that the tool left
 * unfilled count as absent. What was asked for is noted, so that {@link #rest} can tell the rest.
 */
final class Values {
  private static final int ENOUGH = 64 * 1024;
  private final JsonNode object;
  private final String place;
  private final Set<String> used;

  private Values(JsonNode object, String place, Set<String> used) {
    this.object = object;
    this.place = place;
    this.used = used;
  }

  static Values of(JsonNode object) {
    return new Values(object, "", new HashSet<>());
  }

  /** The first of these that is filled in. */
  @Nullable String text(String... paths) {
    for (String path : paths) {
      Found found = find(path);
      String text = found == null ? null : Texts.filled(found.node);
      if (found != null && text != null) {
        used.add(found.where);
        return text;
      }
    }
    return null;
  }

  /** The first of these that is a web address. */
  @Nullable String link(String... paths) {
    for (String path : paths) {
      Found found = find(path);
      String link = found == null ? null : Facts.link(Texts.filled(found.node));
      if (found != null && link != null) {
        used.add(found.where);
        return link;
      }
    }
    return null;
  }

  /** What stands there, of any type; null if absent or JSON's null. */
  @Nullable JsonNode node(String path) {
    Found found = find(path);
    if (found == null || found.node.isNull()) {
      return null;
    }
    used.add(found.where);
    return found.node;
  }

  boolean has(String path) {
    Found found = find(path);
    return found != null && !found.node.isNull();
  }

  /** The object there; one without values if there is none. */
  Values at(String path) {
    Found found = find(path);
    return found == null ? of(JsonText.object()) : new Values(found.node, found.where + ".", used);
  }

  /** What stands exactly there, by RFC 6901; null if absent or JSON's null. */
  @Nullable JsonNode pointed(JsonPointer pointer) {
    JsonNode node = object.at(pointer);
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    used.add(where(pointer));
    return node;
  }

  /** The items of the list that stands exactly there, or the one thing; empty if absent. */
  List<Values> items(JsonPointer pointer) {
    List<Values> all = new ArrayList<>();
    JsonNode node = pointed(pointer);
    if (node != null && !node.isArray()) {
      all.add(new Values(node, where(pointer) + ".", used));
    }
    for (int i = 0; node != null && node.isArray() && i < node.size(); i++) {
      all.add(new Values(node.get(i), where(pointer) + "." + i + ".", used));
    }
    return all;
  }

  private String where(JsonPointer pointer) {
    StringJoiner where = new StringJoiner(".");
    for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
      where.add(at.getMatchingProperty());
    }
    return place + where;
  }

  /** The objects of the list there, each with this one's notes of what was used. */
  List<Values> each(String path) {
    List<Values> all = new ArrayList<>();
    Found found = find(path);
    if (found != null && found.node.isArray()) {
      for (int i = 0; i < found.node.size(); i++) {
        all.add(new Values(found.node.get(i), found.where + "." + i + ".", used));
      }
    }
    return all;
  }

  /** Leaves these out of the rest: secrets, and what is of no use to people. */
  Values without(String... paths) {
    for (String path : paths) {
      node(path);
    }
    return this;
  }

  /** Every value that was not asked for, a line each, after the texts given here. */
  String rest(@Nullable String... before) {
    StringBuilder lines = new StringBuilder();
    for (String text : before) {
      if (text != null) {
        lines.append(text).append('\n');
      }
    }
    tell(object, place, lines);
    return lines.toString().strip();
  }

  private void tell(JsonNode node, String where, StringBuilder lines) {
    if (node.isObject()) {
      node.properties().forEach(entry -> one(entry.getValue(), where + entry.getKey(), lines));
    } else {
      for (int i = 0; i < node.size(); i++) {
        one(node.get(i), where + i, lines);
      }
    }
  }

  private void one(JsonNode value, String where, StringBuilder lines) {
    if (used.contains(where) || lines.length() > ENOUGH) {
      return;
    }
    if (value.isContainerNode()) {
      tell(value, where + ".", lines);
      return;
    }
    String text = Texts.filled(value);
    if (text != null) {
      lines.append(where).append(": ").append(text).append('\n');
    }
  }

  private @Nullable Found find(String path) {
    JsonNode at = object;
    StringBuilder where = new StringBuilder(place);
    for (String step : path.split("/", -1)) {
      String key = at.isArray() ? step : spelled(at, step);
      JsonNode next = at.isArray() ? item(at, step) : at.get(key);
      if (next == null) {
        return null;
      }
      where.append(where.length() == place.length() ? "" : ".").append(key);
      at = next;
    }
    return new Found(at, where.toString());
  }

  private static @Nullable JsonNode item(JsonNode list, String step) {
    return Character.isDigit(step.charAt(0)) ? list.get(Integer.parseInt(step)) : null;
  }

  private static String spelled(JsonNode object, String key) {
    if (!object.has(key)) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (Texts.alike(entry.getKey(), key)) {
          return entry.getKey();
        }
      }
    }
    return key;
  }

  private record Found(JsonNode node, String where) {}
}
