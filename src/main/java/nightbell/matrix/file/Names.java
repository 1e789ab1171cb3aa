package nightbell.matrix.file;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that a section defines, sound entries or not, so that one mistake in an entry does not
 * make every reference to it a mistake too. Where the section itself cannot be read, any name
 * passes.
 *
 * @param kind what one is called, for example {@code path}
 */
record Names(String kind, Set<String> names, boolean readable) implements Value.As<String> {

  /** The keys of a section that may be left out: then it defines nothing. */
  static Names ofOptional(String kind, Value section) {
    return section.present() ? ofSection(kind, section) : new Names(kind, Set.of(), true);
  }

  /** The keys of a section. */
  static Names ofSection(String kind, Value section) {
    if (section.node() instanceof Node.Fields mapping) {
      return new Names(kind, new LinkedHashSet<>(mapping.fields().keySet()), true);
    }
    return new Names(kind, Set.of(), false);
  }

  /** The ids of a list's entries. */
  static Names ofList(String kind, Value section) {
    Set<String> ids = new LinkedHashSet<>();
    if (section.node() instanceof Node.Items items) {
      items.nodes().forEach(item -> ids.add(Ids.written(item)));
      ids.remove("");
      return new Names(kind, ids, true);
    }
    return new Names(kind, Set.of(), false);
  }

  /** A reference to one of the names. */
  @Override
  public @Nullable String read(Value value) {
    String name = value.text();
    return name != null && check(value, name) ? name : null;
  }

  boolean check(Value value, String name) {
    if (!readable || names.contains(name)) {
      return true;
    }
    String what =
        value.subject() + " names " + kind + " " + Words.quoted(name) + ", which is not defined";
    value.mistake("unknown-name", what, mend(name, names, "defined are: "));
    return false;
  }

  static String mend(String wrong, Collection<String> names, String otherwise) {
    Optional<String> nearest = Nearest.of(wrong, names);
    if (nearest.isPresent()) {
      return "did you mean \"" + nearest.get() + "\"?";
    }
    return names.isEmpty() ? "define it, or remove it" : otherwise + Words.listed(names);
  }

  static String mend(String wrong, List<String> names) {
    return mend(wrong, names, "use one of: ");
  }
}
