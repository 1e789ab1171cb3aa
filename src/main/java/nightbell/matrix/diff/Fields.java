package nightbell.matrix.diff;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nightbell.matrix.Assignment;
import nightbell.matrix.Client;
import nightbell.matrix.Row;
import nightbell.matrix.Step;
import nightbell.oncall.Schedule;
import org.jspecify.annotations.Nullable;

/** Compares two records of a kind, field by field, and tells each difference in a sentence. */
final class Fields {
  private final Said said;
  private final List<String> sentences;

  Fields(Said said, List<String> sentences) {
    this.said = said;
    this.sentences = sentences;
  }

  void compare(String subject, Record before, Record after) {
    for (RecordComponent component : Components.of(before)) {
      // The id of what is listed is its subject, and cannot differ; the client's own can.
      if (!Components.isId(component) || before instanceof Client) {
        Object old = Components.value(component, before);
        Object now = Components.value(component, after);
        if (!Objects.equals(old, now)) {
          field(subject, before, component.getName(), old, now);
        }
      }
    }
  }

  private void field(
      String subject, Record of, String name, @Nullable Object old, @Nullable Object now) {
    String label = subject + ": " + Said.words(name);
    if (old instanceof Assignment before && now instanceof Assignment after) {
      compare(subject, before, after);
    } else if (old instanceof Map<?, ?> before && now instanceof Map<?, ?> after) {
      map(label, before, after);
    } else if (isSteps(old) && isSteps(now)) {
      Steps.compare(this, subject, steps(old), steps(now));
    } else if (of instanceof Schedule && Layers.are(old) && Layers.are(now)) {
      Layers.compare(this, subject, Layers.of(old), Layers.of(now));
    } else if (of instanceof Row && (name.equals("systems") || name.equals("categories"))) {
      told(label, every(old), every(now));
    } else if (of instanceof Row && name.equals("when")) {
      told(label, old == null ? "always" : said.of(old), now == null ? "always" : said.of(now));
    } else {
      value(label, old, now);
    }
  }

  /** Tells a value that differs; equal ones are passed over. */
  void value(String label, @Nullable Object old, @Nullable Object now) {
    if (!Objects.equals(old, now)) {
      told(label, said.of(old), said.of(now));
    }
  }

  void say(String sentence) {
    sentences.add(sentence);
  }

  String words(Object value) {
    return said.of(value);
  }

  private void told(String label, String old, String now) {
    // What is masked or rounded may read alike; that it changed must be told all the same.
    String sentence =
        old.equals(now)
            ? label + " changed, still shown as " + now
            : label + " " + old + " → " + now;
    // The zone of a schedule is that of its one layer too: told once.
    if (!sentences.contains(sentence)) {
      sentences.add(sentence);
    }
  }

  /** One sentence if all keys changed alike, else one for each key. */
  private void map(String label, Map<?, ?> old, Map<?, ?> now) {
    Set<Object> keys = new LinkedHashSet<>(old.keySet());
    keys.addAll(now.keySet());
    List<Object> sorted = keys.stream().sorted((a, b) -> said.of(a).compareTo(said.of(b))).toList();
    boolean alike =
        keys.size() > 1
            && keys.stream().map(key -> String.valueOf(old.get(key))).distinct().count() == 1
            && keys.stream().map(key -> String.valueOf(now.get(key))).distinct().count() == 1;
    if (alike) {
      value(label, old.get(sorted.get(0)), now.get(sorted.get(0)));
      return;
    }
    for (Object key : sorted) {
      value(label + " " + said.of(key), old.get(key), now.get(key));
    }
  }

  private static boolean isSteps(@Nullable Object value) {
    return value instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(Step.class::isInstance);
  }

  private static List<Step> steps(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(Step.class::cast).toList() : List.of();
  }

  private String every(@Nullable Object names) {
    return names instanceof Set<?> set && set.isEmpty() ? "*" : said.of(names);
  }
}
