package nightbell.matrix.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nightbell.oncall.Layer;
import org.jspecify.annotations.Nullable;

/** Compares the layers of a schedule by their names, and their order, of which the last wins. */
final class Layers {
  private Layers() {}

  static void compare(Fields fields, String subject, List<Layer> old, List<Layer> now) {
    Map<String, Layer> before = byName(old);
    Map<String, Layer> after = byName(now);
    before.forEach(
        (name, layer) -> {
          Layer other = after.get(name);
          if (other == null) {
            fields.say(subject + ": " + called(name) + " was removed");
          } else {
            fields.compare(name.isEmpty() ? subject : subject + " layer " + name, layer, other);
          }
        });
    after.forEach(
        (name, layer) -> {
          if (!before.containsKey(name)) {
            fields.say(subject + ": " + called(name) + " was added: " + fields.words(layer));
          }
        });
    fields.value(
        subject + ": order of layers",
        before.keySet().stream().filter(after::containsKey).toList(),
        after.keySet().stream().filter(before::containsKey).toList());
  }

  static boolean are(@Nullable Object value) {
    return value instanceof List<?> list && list.stream().allMatch(Layer.class::isInstance);
  }

  static List<Layer> of(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Layer.class::cast).toList()
        : List.of();
  }

  private static Map<String, Layer> byName(List<Layer> layers) {
    Map<String, Layer> byName = new LinkedHashMap<>();
    layers.forEach(layer -> byName.put(layer.name(), layer));
    return byName;
  }

  private static String called(String name) {
    return name.isEmpty() ? "its one rotation" : "layer " + name;
  }
}
