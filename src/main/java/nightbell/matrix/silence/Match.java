package nightbell.matrix.silence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nightbell.alert.Alert;
import nightbell.matrix.Glob;
import nightbell.matrix.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a silence covers: those that fit all of its keys, each by any of its patterns, in
 * the matrix's own syntax. System, category and severity are what the matrix ruled; an alert that
 * names several systems fits only if each of them does. With no key at all it is everything.
 */
public record Match(SortedMap<String, List<String>> patterns) {
  /** Every alert of the client. */
  public static final Match EVERYTHING = new Match(new TreeMap<>());

  /** The keys, beside {@code label.NAME}. */
  public static final List<String> KEYS =
      List.of(
          "system", "category", "severity", "host", "service", "source", "tag", "title", "text");

  private static final String LABEL = "label.";

  public Match {
    SortedMap<String, List<String>> own = new TreeMap<>();
    patterns.forEach((key, globs) -> own.put(key, List.copyOf(globs)));
    patterns = Collections.unmodifiableSortedMap(own);
  }

  /** A match of these keys and patterns. */
  public static Match of(Map<String, List<String>> patterns) {
    return new Match(new TreeMap<>(patterns));
  }

  /** Whether there is a key of this name. */
  public static boolean isKey(String key) {
    return KEYS.contains(key) || (key.startsWith(LABEL) && key.length() > LABEL.length());
  }

  /** Whether it leaves next to nothing out: no key at all, or patterns that any text fits. */
  public boolean isBroad() {
    return patterns.values().stream()
        .allMatch(globs -> globs.stream().anyMatch(glob -> glob.matches("\\*+")));
  }

  /** Whether an alert fits that was ruled on so. */
  public boolean fits(Alert alert, Ruling ruling) {
    return patterns.entrySet().stream()
        .allMatch(entry -> fits(entry.getKey(), entry.getValue(), alert, ruling));
  }

  /** It in words, for example {@code host erp-*, severity P3 or P4}. */
  public String words() {
    return patterns.isEmpty()
        ? "everything"
        : patterns.entrySet().stream()
            .map(entry -> entry.getKey() + " " + String.join(" or ", entry.getValue()))
            .collect(Collectors.joining(", "));
  }

  private static boolean fits(String key, List<String> globs, Alert alert, Ruling ruling) {
    return switch (key) {
      case "system" -> all(globs, systems(alert, ruling));
      case "category" -> any(globs, List.of(ruling.category().value()));
      case "severity" -> any(globs, List.of(ruling.severity().value()));
      case "host" -> any(globs, present(alert.host()));
      case "service" -> any(globs, present(alert.service()));
      case "source" -> any(globs, present(alert.source()));
      case "tag" -> any(globs, alert.tags());
      case "title" -> within(globs, alert.title());
      case "text" -> within(globs, alert.title()) || within(globs, alert.details());
      default -> any(globs, labels(alert, key.substring(LABEL.length())));
    };
  }

  private static List<String> systems(Alert alert, Ruling ruling) {
    List<String> systems = new ArrayList<>();
    if (ruling.system() != null) {
      systems.add(ruling.system().value());
    }
    if (systems.isEmpty() || alert.systems().size() > 1) {
      systems.addAll(alert.systems());
    }
    return systems;
  }

  private static List<String> labels(Alert alert, String name) {
    return alert.labels().entrySet().stream()
        .filter(label -> label.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static boolean all(List<String> globs, List<String> values) {
    return !values.isEmpty() && values.stream().allMatch(value -> any(globs, List.of(value)));
  }

  private static boolean any(List<String> globs, List<String> values) {
    return values.stream()
        .map(Glob::fold)
        .anyMatch(value -> globs.stream().anyMatch(glob -> Glob.whole(glob).fits(value)));
  }

  private static boolean within(List<String> globs, String text) {
    int[] folded = Glob.fold(text);
    return globs.stream().anyMatch(glob -> Glob.anywhere(glob).fits(folded));
  }

  private static List<String> present(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }
}
