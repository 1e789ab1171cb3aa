package nightbell.matrix.file;

import java.util.List;
import java.util.Map;

/**
 * A mapping with known keys. A key that is not known is a mistake at once; one that is needed and
 * missing is a mistake when it is asked for.
 */
final class Entry {
  private final Value self;
  private final boolean readable;
  private final Map<String, Node.Field> fields;

  Entry(Value self, boolean readable, Map<String, Node.Field> fields, List<String> keys) {
    this.self = self;
    this.readable = readable;
    this.fields = fields;
    fields.forEach(
        (key, field) -> {
          if (!keys.contains(key)) {
            unknown(key, field.at(), keys);
          }
        });
  }

  private void unknown(String key, Place at, List<String> keys) {
    String what = self.within() + " has an unknown key " + Words.quoted(key);
    self.found().add("unknown-key", at, what, Names.mend(key, keys, "the keys here are: "));
  }

  /** The value of a key, or a missing one. */
  Value maybe(String key) {
    Node.Field field = fields.get(key);
    Node node = field == null ? new Node.Missing(self.node().at()) : field.value();
    return new Value(self.found(), self.within(), key, node);
  }

  /** The value of a key that must be there. */
  Value need(String key) {
    return need(key, "missing-key");
  }

  /** The same, where its absence has an id of its own. */
  Value need(String key, String id) {
    Value value = maybe(key);
    if (readable && !value.present()) {
      self.mistake(id, self.within() + " has no \"" + key + '"', "add \"" + key + '"');
    }
    return value;
  }

  /** A key that must not be there, because of another. */
  void refuse(String key, String because) {
    Node.Field field = fields.get(key);
    if (field != null) {
      String what = self.within() + " has \"" + key + "\", but " + because;
      self.found().add("needless-key", field.at(), what, "remove \"" + key + '"');
    }
  }
}
