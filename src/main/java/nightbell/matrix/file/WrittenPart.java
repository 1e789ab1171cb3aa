package nightbell.matrix.file;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * A value with where it stands in its text, from its first character to behind its last, counted in
 * code points. The end of a collection that is not in brackets is not known. Not changed once read.
 */
final class WrittenPart {
  final int from;
  final boolean inBrackets;
  final boolean quoted;
  final @Nullable String value;
  final Map<String, Field> fields = new LinkedHashMap<>();
  final List<WrittenPart> items = new ArrayList<>();
  private final boolean mapping;
  private int to;
  private @Nullable ScalarEvent key;

  /** A key's place and its value. */
  record Field(int from, WrittenPart value) {}

  private WrittenPart(ScalarEvent event) {
    from = event.getStartMark().getIndex();
    to = event.getEndMark().getIndex();
    inBrackets = false;
    quoted = !event.isPlain();
    value = event.getValue();
    mapping = false;
  }

  private WrittenPart(CollectionStartEvent event, boolean mapping) {
    from = event.getStartMark().getIndex();
    to = -1;
    inBrackets = event.isFlow();
    quoted = false;
    value = null;
    this.mapping = mapping;
  }

  /** The one document of a text; empty where it is broken, holds several, or uses anchors. */
  static Optional<WrittenPart> read(String text) {
    Deque<WrittenPart> open = new ArrayDeque<>();
    List<WrittenPart> documents = new ArrayList<>();
    try {
      for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(text))) {
        if (event instanceof AliasEvent
            || (event instanceof NodeEvent node && node.getAnchor() != null)
            || !take(event, open, documents)) {
          return Optional.empty();
        }
      }
    } catch (YAMLException | IllegalArgumentException broken) {
      return Optional.empty();
    }
    return documents.size() == 1 ? Optional.of(documents.get(0)) : Optional.empty();
  }

  private static boolean take(Event event, Deque<WrittenPart> open, List<WrittenPart> documents) {
    switch (event.getEventId()) {
      case Scalar -> {
        ScalarEvent scalar = (ScalarEvent) event;
        WrittenPart around = open.peek();
        if (around != null && around.mapping && around.key == null) {
          around.key = scalar;
          return true;
        }
        return put(new WrittenPart(scalar), open, documents);
      }
      case SequenceStart -> open.push(new WrittenPart((CollectionStartEvent) event, false));
      case MappingStart -> open.push(new WrittenPart((CollectionStartEvent) event, true));
      case SequenceEnd, MappingEnd -> {
        WrittenPart done = open.pop();
        done.to = done.inBrackets ? event.getEndMark().getIndex() : -1;
        return put(done, open, documents);
      }
      default -> {}
    }
    return true;
  }

  /** False where a key is a collection or stands twice. */
  private static boolean put(
      WrittenPart part, Deque<WrittenPart> open, List<WrittenPart> documents) {
    WrittenPart around = open.peek();
    if (around == null) {
      return documents.add(part);
    }
    if (!around.mapping) {
      return around.items.add(part);
    }
    ScalarEvent key = around.key;
    around.key = null;
    return key != null
        && around.fields.put(key.getValue(), new Field(key.getStartMark().getIndex(), part))
            == null;
  }

  /** Behind the last character; -1 where that is not known. */
  int to() {
    return to;
  }

  boolean isMapping() {
    return mapping;
  }

  boolean isList() {
    return value == null && !mapping;
  }

  /** The values alone, in maps, lists and strings that may be changed. */
  Object plain() {
    if (value != null) {
      return value;
    }
    if (mapping) {
      Map<String, Object> plain = new LinkedHashMap<>();
      fields.forEach((name, field) -> plain.put(name, field.value().plain()));
      return plain;
    }
    return new ArrayList<>(items.stream().map(WrittenPart::plain).toList());
  }

  /** The part under this key; of a list, the entry of this id or else of this number from 1. */
  @Nullable WrittenPart child(String name) {
    if (mapping) {
      Field field = fields.get(name);
      return field == null ? null : field.value();
    }
    int place = place(name);
    return place < 0 ? null : items.get(place);
  }

  /** Where in a list the entry is that {@link #child} finds; -1 for nowhere. */
  int place(String name) {
    for (int i = 0; i < items.size(); i++) {
      Field id = items.get(i).fields.get("id");
      if (id != null && name.equals(id.value().value)) {
        return i;
      }
    }
    boolean number = name.matches("[1-9][0-9]{0,3}") && Integer.parseInt(name) <= items.size();
    return number ? Integer.parseInt(name) - 1 : -1;
  }
}
