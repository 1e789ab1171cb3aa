package nightbell.web.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nightbell.reference.Parameter;
import nightbell.reference.Reference;

/** The keys of bodies and answers, to be shown as a list. */
final class Keys {
  private final Reference reference;

  Keys(Reference reference) {
    this.reference = reference;
  }

  String server() {
    return reference.server();
  }

  /** The keys of an object; of a list of objects, those of an item. */
  List<Parameter> of(Map<String, Object> schema) {
    Map<String, Object> object = reference.resolved(schema);
    Map<String, Object> properties = child(object, "properties");
    Map<String, Object> items = child(child(properties, "items"), "items");
    if (!items.isEmpty() && properties.size() <= 2) {
      return of(items);
    }
    List<?> required = object.get("required") instanceof List<?> named ? named : List.of();
    List<Parameter> keys = new ArrayList<>();
    for (String name : properties.keySet()) {
      Map<String, Object> key = child(properties, name);
      String says = String.valueOf(key.getOrDefault("description", ""));
      keys.add(new Parameter(name, "body", required.contains(name), reference.resolved(key), says));
    }
    return keys;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> child(Map<String, Object> of, String name) {
    return of.get(name) instanceof Map<?, ?> found ? (Map<String, Object>) found : Map.of();
  }
}
