package nightbell.matrix.file;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a matrix, and small changes to it that leave every other character as it is, comments
 * too. A place is named by the keys that lead to it with slashes between, entries of lists by their
 * id or number: {@code rows/R04/owner}, {@code paths/night/2/page}. Each change is proven by
 * reading the new text; where one cannot be made safely there is none. Immutable.
 */
public final class MatrixText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*|[0-9]+[smhdw]");
  private static final Pattern WORD = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");
  private static final Pattern READABLE = Pattern.compile("[^\\p{Cntrl}]{0,1000}");

  private final String text;
  private final WrittenPart root;

  private MatrixText(String text, WrittenPart root) {
    this.text = text;
    this.root = root;
  }

  /** Empty where the text is not one document that can be changed so. */
  public static Optional<MatrixText> of(String text) {
    return text.startsWith("\uFEFF")
        ? Optional.empty()
        : WrittenPart.read(text).map(root -> new MatrixText(text, root));
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The value at a place; empty where there is none, or a collection. */
  public Optional<String> value(String place) {
    WrittenPart part = part(place);
    return Optional.ofNullable(part == null ? null : part.value);
  }

  /** The values of the list at a place. */
  public List<String> items(String place) {
    WrittenPart part = part(place);
    return part == null
        ? List.of()
        : part.items.stream().flatMap(item -> Optional.ofNullable(item.value).stream()).toList();
  }

  /** Puts a value in the place of another, or under a new key. */
  public Optional<MatrixText> set(String place, String value) {
    WrittenPart around = part(outer(place));
    String name = last(place);
    if (around == null || !READABLE.matcher(value).matches()) {
      return Optional.empty();
    }
    WrittenPart before = around.child(name);
    Object expected = root.plain();
    if (before != null) {
      return before.value == null
          ? Optional.empty()
          : put(expected, place, value)
              .flatMap(done -> replaced(before.from, before.to(), written(value, before), done));
    }
    return around.isMapping()
        ? put(expected, place, value).flatMap(done -> inserted(around, name + ": ", value, done))
        : Optional.empty();
  }

  /** Puts a value at the end of a list. */
  public Optional<MatrixText> add(String list, String value) {
    WrittenPart around = part(list);
    if (around == null || !around.isList() || !READABLE.matcher(value).matches()) {
      return Optional.empty();
    }
    Object expected = root.plain();
    @SuppressWarnings("unchecked") // A list's plain value holds whatever its parts are.
    List<Object> plain = (List<Object>) at(expected, list);
    plain.add(value);
    return inserted(around, around.inBrackets ? "" : "- ", value, expected);
  }

  /** Takes a key with its value, or an entry of a list, away. */
  public Optional<MatrixText> remove(String place) {
    WrittenPart around = part(outer(place));
    if (around == null || around.child(last(place)) == null) {
      return Optional.empty();
    }
    Object expected = root.plain();
    Object plain = at(expected, outer(place));
    if (plain instanceof Map<?, ?> map) {
      map.remove(last(place));
    } else {
      ((List<?>) plain).remove(around.place(last(place)));
    }
    Spots spots = Spots.of(around, last(place));
    return around.inBrackets
        ? replaced(spots.from(), spots.to(), "", expected)
        : withoutLine(spots, expected);
  }

  private Optional<MatrixText> withoutLine(Spots spots, Object expected) {
    int from = index(spots.from());
    int start = text.lastIndexOf('\n', from - 1) + 1;
    int end = spots.end() < 0 ? -1 : text.indexOf('\n', index(spots.end()));
    String lead = text.substring(start, from);
    boolean alone =
        end >= 0 && lead.matches(" *(- )?") && text.substring(index(spots.end()), end).isBlank();
    return alone ? proven(text.substring(0, start) + text.substring(end + 1), expected) : none();
  }

  private Optional<MatrixText> inserted(
      WrittenPart around, String lead, String value, Object expected) {
    String entry = lead + written(value, null);
    if (around.inBrackets) {
      int end = Spots.lastEnd(around);
      return end < 0
          ? replaced(around.from + 1, around.from + 1, entry, expected)
          : replaced(end, end, ", " + entry, expected);
    }
    int last = Spots.lastEnd(around);
    int first = Spots.first(around);
    if (last < 0 || first < 0) {
      return none();
    }
    int at = index(first);
    int start = text.lastIndexOf('\n', at - 1) + 1;
    String indent = text.substring(start, at).replace("- ", around.isList() ? "" : "  ");
    int end = text.indexOf('\n', index(last));
    int behind = end < 0 ? text.length() : end;
    return indent.isBlank()
        ? proven(
            text.substring(0, behind) + "\n" + indent + entry + text.substring(behind), expected)
        : none();
  }

  /** The text with other characters between two places; nothing where a line would be lost. */
  private Optional<MatrixText> replaced(int from, int to, String by, Object expected) {
    if (to < from) {
      return none();
    }
    String old = text.substring(index(from), index(to));
    return old.contains("\n")
        ? none()
        : proven(text.substring(0, index(from)) + by + text.substring(index(to)), expected);
  }

  private static Optional<MatrixText> proven(String changed, Object expected) {
    return of(changed).filter(read -> read.root.plain().equals(expected));
  }

  private static Optional<MatrixText> none() {
    return Optional.empty();
  }

  private static String written(String value, @Nullable WrittenPart before) {
    boolean plain = PLAIN.matcher(value).matches() && !WORD.matcher(value).matches();
    return plain && (before == null || !before.quoted)
        ? value
        : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private int index(int codePoint) {
    return text.offsetByCodePoints(0, codePoint);
  }

  private @Nullable WrittenPart part(String place) {
    WrittenPart part = root;
    for (String name : place.isEmpty() ? new String[0] : place.split("/", -1)) {
      part = part.child(name);
      if (part == null) {
        return null;
      }
    }
    return part;
  }

  private static String outer(String place) {
    return place.contains("/") ? place.substring(0, place.lastIndexOf('/')) : "";
  }

  private static String last(String place) {
    return place.substring(place.lastIndexOf('/') + 1);
  }

  /** The plain values with one put in its place. */
  private Optional<Object> put(Object plain, String place, String value) {
    Object around = at(plain, outer(place));
    WrittenPart part = part(outer(place));
    if (around instanceof Map<?, ?>) {
      @SuppressWarnings("unchecked") // A mapping's plain value holds whatever its parts are.
      Map<String, Object> map = (Map<String, Object>) around;
      map.put(last(place), value);
    } else if (part != null) {
      @SuppressWarnings("unchecked") // The same for a list.
      List<Object> list = (List<Object>) around;
      list.set(part.place(last(place)), value);
    }
    return Optional.of(plain);
  }

  /** The plain value of a place where there is a part. */
  private Object at(Object plain, String place) {
    Object at = plain;
    WrittenPart part = root;
    for (String name : place.isEmpty() ? new String[0] : place.split("/", -1)) {
      Object next =
          at instanceof Map<?, ?> map ? map.get(name) : ((List<?>) at).get(part.place(name));
      at = Objects.requireNonNull(next, "a value where there is a part");
      part = Objects.requireNonNull(part.child(name), "the part");
    }
    return at;
  }
}
