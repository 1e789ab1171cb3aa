package nightbell.matrix.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.matrix.Category;
import nightbell.matrix.CategoryId;
import nightbell.matrix.MatrixSystem;
import nightbell.matrix.Pattern;
import nightbell.matrix.SystemId;

/** Reads {@code systems:} and {@code categories:}; exactly one category is the default. */
final class SystemsSection {
  private SystemsSection() {}

  static Map<SystemId, MatrixSystem> systems(Value section) {
    Map<SystemId, MatrixSystem> systems = new LinkedHashMap<>();
    section
        .named("system")
        .forEach(
            (name, value) -> {
              Entry entry = value.entry("name", "match", "change_rule");
              SystemId id = new SystemId(name);
              String title = entry.need("name").textOr("");
              String rule = entry.maybe("change_rule").text();
              systems.put(id, new MatrixSystem(id, title, match(entry), rule));
            });
    return systems;
  }

  static Map<CategoryId, Category> categories(Value section) {
    Map<CategoryId, Category> categories = new LinkedHashMap<>();
    String first = null;
    for (Map.Entry<String, Value> each : section.named("category").entrySet()) {
      Entry entry = each.getValue().entry("match", "default");
      boolean isDefault = isDefault(entry.maybe("default"));
      if (isDefault && first != null) {
        String what = "category " + each.getKey() + " is a second default; " + first + " is one";
        entry.maybe("default").mistake("default", what, "keep one default");
      } else if (isDefault) {
        first = each.getKey();
      }
      CategoryId id = new CategoryId(each.getKey());
      categories.put(id, new Category(id, match(entry), isDefault));
    }
    if (first == null && !categories.isEmpty()) {
      String what = "no category is the default, which takes what fits no other";
      section.mistake("default", what, "write {default: true} for one of them");
    }
    return categories;
  }

  private static List<Pattern> match(Entry entry) {
    Value match = entry.maybe("match");
    return match.present() ? match.list(Patterns::read) : List.of();
  }

  private static boolean isDefault(Value value) {
    String word = value.text();
    return word != null
        && Choice.oneOf(value, word, List.of("true", "false"))
        && word.equals("true");
  }
}
