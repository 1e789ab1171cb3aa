package nightbell.matrix.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of the file together with what a mistake calls it. Asking for a shape that it has not
 * records a mistake and gives something harmless, so that reading goes on; a missing value gives
 * the same without a mistake.
 *
 * @param subject the entry that it belongs to, for example {@code row R04}
 * @param key its key there, or empty if it is the entry itself
 */
record Value(Found found, String subject, String key, Node node) {
  /** The subject of the file itself. */
  static final String WHOLE = "the matrix";

  private static final int LONGEST = 1000;
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,63}");

  /** Reads a type; null after a mistake. */
  interface As<T> {
    @Nullable T read(Value value);
  }

  String called() {
    return key.isEmpty() ? subject : '"' + key + "\" of " + subject;
  }

  /** What mistakes in its parts say that they belong to. */
  String within() {
    return subject.equals(WHOLE) && !key.isEmpty() ? key : called();
  }

  void mistake(String id, String what, String mend) {
    found.add(id, node.at(), what, mend);
  }

  boolean present() {
    return !(node instanceof Node.Missing);
  }

  /** The text on one line, or null. */
  @Nullable String text() {
    if (!(node instanceof Node.Text text)) {
      misshapen("text", "write one value here");
      return null;
    }
    if (text.value().isBlank()) {
      mistake("shape", called() + " is empty", "write a value, or remove the key");
      return null;
    }
    if (text.value().length() > LONGEST) {
      String what = called() + " has " + text.value().length() + " characters";
      mistake("shape", what, "write at most " + LONGEST);
      return null;
    }
    return text.value().strip().replaceAll("\\s*\\R\\s*", " ");
  }

  String textOr(String otherwise) {
    return or(text(), otherwise);
  }

  <T> @Nullable T as(As<T> type) {
    return type.read(this);
  }

  <T> T as(As<T> type, T otherwise) {
    return or(type.read(this), otherwise);
  }

  /** The parts of a list, which must have some. */
  List<Value> items() {
    List<Value> values = new ArrayList<>();
    if (node instanceof Node.Items items) {
      if (items.nodes().isEmpty()) {
        mistake("shape", called() + " is an empty list", "write at least one entry, or remove it");
      }
      items.nodes().forEach(item -> values.add(new Value(found, subject, key, item)));
    } else {
      misshapen("a list", "write it in brackets: [one, two]");
    }
    return values;
  }

  /** A list of one type without its mistaken parts; the same twice is a mistake. */
  <T> List<T> list(As<T> type) {
    List<T> list = new ArrayList<>();
    for (Value item : items()) {
      T one = item.as(type);
      if (one != null && list.contains(one)) {
        String what = called() + " lists " + Words.quoted(item.textOr("")) + " twice";
        item.mistake("duplicate", what, "keep one of the two");
      } else if (one != null) {
        list.add(one);
      }
    }
    return list;
  }

  /** This value as an entry with these keys. */
  Entry entry(String... keys) {
    if (node instanceof Node.Fields mapping) {
      return new Entry(this, true, mapping.fields(), List.of(keys));
    }
    misshapen("a mapping", "write it as {key: value}");
    return new Entry(this, false, Map.of(), List.of(keys));
  }

  /** The entries of a section by name, for example each person of {@code people}. */
  Map<String, Value> named(String kind) {
    Map<String, Value> values = new LinkedHashMap<>();
    if (node instanceof Node.Fields mapping) {
      if (mapping.fields().isEmpty()) {
        mistake("shape", called() + " is empty", "write at least one " + kind);
      }
      mapping.fields().forEach((name, field) -> values.put(name, namedEntry(kind, name, field)));
    } else {
      misshapen("a mapping", "write it as name: {key: value}");
    }
    return values;
  }

  private Value namedEntry(String kind, String name, Node.Field field) {
    // For its mistakes only: a reference to a bad name is still a reference to this entry.
    new Value(found, kind, "", new Node.Text(field.at(), name, true)).name();
    return new Value(found, kind + " " + Words.clipped(name), "", field.value());
  }

  /** A name that others can refer to. */
  @Nullable String name() {
    String name = text();
    if (name != null && !NAME.matcher(name).matches()) {
      String what = called() + " is named " + Words.quoted(name) + ", which cannot be a name";
      mistake("name", what, "use letters, digits, \"-\", \"_\" and \".\", at most 64");
      return null;
    }
    return name;
  }

  void misshapen(String wanted, String mend) {
    if (present()) {
      String shape = node.shape();
      String what = called() + " must be " + wanted + ", but is " + shape;
      mistake("shape", what, shape.equals("empty") ? "write a value, or remove the key" : mend);
    }
  }

  static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
