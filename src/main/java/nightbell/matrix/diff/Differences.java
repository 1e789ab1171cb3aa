package nightbell.matrix.diff;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.matrix.Holidays;
import nightbell.matrix.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two matrices in words: {@code R04: owner internal → provider}. Every part of a
 * matrix is compared, and so is the order where the first that fits wins. Matrices that say the
 * same differ in nothing. Phone numbers are masked but for their last digits.
 */
public final class Differences {
  /** What a part of the matrix is called as a whole. */
  private static final Map<String, String> TITLES =
      Map.of(
          "exhausted", "When a path runs out",
          "unmatched", "Unmatched alerts",
          "joint", "Joint rules",
          "reviewEvery", "Review every");

  /** What one entry of a part is called. */
  private static final Map<String, String> ENTRIES =
      Map.ofEntries(
          Map.entry("sides", "Side"),
          Map.entry("severities", "Severity"),
          Map.entry("systems", "System"),
          Map.entry("categories", "Category"),
          Map.entry("people", "Person"),
          Map.entry("schedules", "Schedule"),
          Map.entry("paths", "Path"),
          Map.entry("rows", "Row"),
          Map.entry("joint", "Joint rule"),
          Map.entry("exceptions", "Exception"));

  /** Parts of which the first entry that fits wins, or the first is the highest. */
  private static final List<String> IN_ORDER =
      List.of("severities", "systems", "categories", "paths", "exceptions");

  private final List<String> sentences = new ArrayList<>();
  private final Said said;
  private final Fields fields;

  private Differences(Matrix to) {
    said = new Said(to.client().zone());
    fields = new Fields(said, sentences);
  }

  /** The sentences, in the order of the matrix's parts. */
  public static List<String> between(Matrix from, Matrix to) {
    Differences differences = new Differences(to);
    for (RecordComponent part : Matrix.class.getRecordComponents()) {
      String name = part.getName();
      differences.part(name, Components.value(part, from), Components.value(part, to));
    }
    return List.copyOf(differences.sentences);
  }

  private void part(String name, @Nullable Object before, @Nullable Object after) {
    String title = TITLES.getOrDefault(name, Said.capital(Said.words(name)));
    Map<String, Object> old = entries(before);
    Map<String, Object> now = entries(after);
    if (!old.isEmpty() || !now.isEmpty()) {
      keyed(name, title, old, now);
    } else if (before instanceof Holidays one && after instanceof Holidays other) {
      HolidayWords.tell(one, other, sentences);
    } else if (before instanceof Collection<?> one && after instanceof Collection<?> other) {
      unordered(title, one, other);
    } else if (isWhole(before) && before instanceof Record one && after instanceof Record other) {
      fields.compare(title, one, other);
    } else {
      fields.value(title + ":", before, after);
    }
  }

  /** Whether a part has fields of its own; a lone id has none. */
  private static boolean isWhole(@Nullable Object part) {
    return part instanceof Record record && Components.of(record).length > 1;
  }

  private void keyed(String name, String title, Map<String, Object> old, Map<String, Object> now) {
    String entry = ENTRIES.getOrDefault(name, title);
    old.forEach(
        (key, before) -> {
          Object after = now.get(key);
          if (after == null) {
            sentences.add(entry + " " + key + " was removed");
          } else if (before instanceof Record one && after instanceof Record other) {
            fields.compare(name.equals("sides") ? Said.capital(key) + " side" : key, one, other);
          } else {
            fields.value(title + ": " + key, before, after);
          }
        });
    now.forEach(
        (key, after) -> {
          if (!old.containsKey(key)) {
            sentences.add(entry + " " + key + " was added: " + said.of(after));
          }
        });
    if (IN_ORDER.contains(name)) {
      List<String> before = old.keySet().stream().filter(now::containsKey).toList();
      List<String> after = now.keySet().stream().filter(old::containsKey).toList();
      fields.value(title + ": order", before, after);
    }
  }

  private void unordered(String title, Collection<?> before, Collection<?> after) {
    before.stream()
        .filter(one -> !after.contains(one))
        .forEach(one -> sentences.add(title + ": " + said.of(one) + " removed"));
    after.stream()
        .filter(one -> !before.contains(one))
        .forEach(one -> sentences.add(title + ": " + said.of(one) + " added"));
  }

  /** The entries by name, of a map or of a list of things that have an id; else none. */
  private Map<String, Object> entries(@Nullable Object part) {
    Map<String, Object> entries = new LinkedHashMap<>();
    if (part instanceof Map<?, ?> map) {
      map.forEach((key, value) -> entries.put(said.of(key), value));
    } else if (part instanceof Collection<?> list) {
      for (Object one : list) {
        Object id = one instanceof Record named ? Components.id(named) : null;
        if (id != null) {
          entries.put(said.of(id), one);
        }
      }
    }
    return entries;
  }
}
