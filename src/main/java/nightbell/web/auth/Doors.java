package nightbell.web.auth;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nightbell.access.Role;

/**
 * Who may do what: for each address and method the least role, and how it is bound to clients. What
 * is not in the table is for administrators of the whole house. Never changes.
 */
public final class Doors {
  /** The house's. */
  static final Doors HOUSE = new Doors(DoorTable.TEXT);

  private final Map<String, Need> needs = new HashMap<>();

  Doors(String table) {
    table
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> line.split(" +"))
        .forEach(this::add);
  }

  private void add(String[] words) {
    String door = words[0] + " " + words[1];
    Need need = new Need(role(words[2]), bound(words[words.length - 1]));
    if (needs.put(door, need) != null) {
      throw new IllegalStateException("twice in the table: " + door);
    }
  }

  private static Role role(String word) {
    return word.equals("open")
        ? Role.RESPONDER
        : Role.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Bound bound(String word) {
    return Bound.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** A role as people write it. */
  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /** All doors in the table, such as {@code GET /api/v1/incidents/{number}}. */
  static Set<String> all() {
    return Set.copyOf(HOUSE.needs.keySet());
  }

  /** What this door asks, if the table says. */
  static Optional<Need> said(String door) {
    return Optional.ofNullable(HOUSE.needs.get(door));
  }

  /** What the door asks that leads to this method; a HEAD goes where a GET does. */
  Need need(String verb, Class<?> resource, Method method) {
    String own = verb(method).orElse(verb);
    return needs.getOrDefault(own + " " + address(resource, method), Need.UNSAID);
  }

  /** The verb of a resource's method; empty for what is none. */
  static Optional<String> verb(Method method) {
    for (Annotation one : method.getAnnotations()) {
      HttpMethod verb = one.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        return Optional.of(verb.value());
      }
    }
    return Optional.empty();
  }

  /** Its address, with the names of its variables and not their patterns. */
  static String address(Class<?> resource, Method method) {
    String whole = "/" + path(resource.getAnnotation(Path.class)) + "/" + path(method.getAnnotation(Path.class));
    String plain = whole.replaceAll("/+", "/");
    String bare = plain.replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
    return bare.length() > 1 && bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static String path(Path path) {
    return path == null ? "" : path.value();
  }
}
