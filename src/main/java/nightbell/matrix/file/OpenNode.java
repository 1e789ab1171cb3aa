package nightbell.matrix.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list or mapping whose end has not been read yet. */
final class OpenNode {
  private static final int MOST = 1000;

  private final Place at;
  private final boolean mapping;
  private final List<Node> items = new ArrayList<>();
  private final Map<String, Node.Field> fields = new LinkedHashMap<>();
  private Node.@Nullable Text key;

  OpenNode(Place at, boolean mapping) {
    this.at = at;
    this.mapping = mapping;
  }

  Place at() {
    return at;
  }

  /** Takes the next part; false means that the file cannot be read on. */
  boolean add(Node node, Found found) {
    if (items.size() + fields.size() >= MOST) {
      String what = "the list or mapping that begins here has more than " + MOST + " entries";
      found.add("too-large", at, what, "is this the right file?");
      return false;
    }
    if (!mapping) {
      items.add(node);
    } else if (key != null) {
      put(key, node, found);
      key = null;
    } else if (node instanceof Node.Text text) {
      key = text;
    } else {
      String what = "a key must be text, but is " + node.shape();
      found.add("syntax", node.at(), what, "write a word before the colon");
      return false;
    }
    return true;
  }

  private void put(Node.Text name, Node value, Found found) {
    Node.Field first = fields.putIfAbsent(name.value(), new Node.Field(name.at(), value));
    if (first != null) {
      String what =
          "key " + Words.quoted(name.value()) + " is here again; the first is at " + first.at();
      found.add("duplicate-key", name.at(), what, "keep one of the two");
    }
  }

  Node close() {
    return mapping ? new Node.Fields(at, fields) : new Node.Items(at, items);
  }
}
