package nightbell.matrix.file;

import java.util.Map;

/** The ids of entries in a list. */
final class Ids {
  private Ids() {}

  /** The id of an entry as it is written, or empty. */
  static String written(Node entry) {
    if (entry instanceof Node.Fields mapping) {
      Node.Field id = mapping.fields().get("id");
      if (id != null && id.value() instanceof Node.Text text) {
        return text.value().strip();
      }
    }
    return "";
  }

  /** The entry under the name that mistakes call it: by its id, or else by its number. */
  static Value subject(Value item, String kind, int number) {
    String id = written(item.node());
    String called = kind + " " + (id.isEmpty() ? number : Words.clipped(id));
    return new Value(item.found(), called, "", item.node());
  }

  static String unique(Value value, String kind, Map<String, Place> taken) {
    String id = value.as(Value::name);
    if (id == null) {
      return "";
    }
    Place first = taken.putIfAbsent(id, value.node().at());
    if (first != null) {
      String what = kind + " " + id + " is here again; the first is at " + first;
      value.mistake("duplicate-id", what, "give it another id");
    }
    return id;
  }
}
