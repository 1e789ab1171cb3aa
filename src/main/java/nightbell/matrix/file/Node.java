package nightbell.matrix.file;

import java.util.List;
import java.util.Map;

/**
 * A part of the file as it was written: text, a list or a mapping, with its place. No value is
 * converted, so that {@code on} stays a word and {@code 0123} keeps its zero. Immutable once read.
 */
sealed interface Node {
  Place at();

  /** What a reader of the file would call it. */
  String shape();

  /** One value. {@code quoted} is false for the plain style, which YAML may take for a number. */
  record Text(Place at, String value, boolean quoted) implements Node {
    @Override
    public String shape() {
      return value.isBlank() ? "empty" : "text";
    }
  }

  /** A list. */
  record Items(Place at, List<Node> nodes) implements Node {
    @Override
    public String shape() {
      return "a list";
    }
  }

  /** A mapping, in the order of the file. */
  record Fields(Place at, Map<String, Field> fields) implements Node {
    @Override
    public String shape() {
      return "a mapping";
    }
  }

  /** Nothing: a key that is not there. Reading it gives nothing and is no mistake again. */
  record Missing(Place at) implements Node {
    @Override
    public String shape() {
      return "missing";
    }
  }

  /** A key's place and its value. */
  record Field(Place at, Node value) {}
}
