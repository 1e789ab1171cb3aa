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
import org.jspecify.annotations.Nullable;

/**
 * Who may do what: for each address and method the least role, and how it is bound to clients. What
 * is not in the table is for administrators of the whole house. A line {@code ANY /x/**} speaks of
 * all below {@code /x}. Never changes.
 */
public final class Doors {
  /** The house's. */
  static final Doors HOUSE = new Doors(DoorTable.TEXT);

  private static final String BELOW = "/**";

  private final Map<String, Need> needs = new HashMap<>();

  Doors(String table) {
    table
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> line.split(" +", -1))
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
    return word.equals("open") ? Role.RESPONDER : Role.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Bound bound(String word) {
    return Bound.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** A role as people write it. */
  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  /** What the table speaks of, such as {@code GET /api/v1/incidents/{number}}. */
  Set<String> lines() {
    return Set.copyOf(needs.keySet());
  }

  /** The line of the table that speaks of this door: its own, or one for all below an address. */
  Optional<String> line(String door) {
    if (needs.containsKey(door)) {
      return Optional.of(door);
    }
    String address = door.substring(door.indexOf(' ') + 1);
    int end = address.indexOf('/', 1);
    String below = "ANY " + (end < 0 ? address : address.substring(0, end)) + BELOW;
    return Optional.of(below).filter(needs::containsKey);
  }

  /** What this door asks. */
  Need need(String door) {
    return line(door).map(needs::get).orElse(Need.UNSAID);
  }

  /** What the door asks that leads to this method; a HEAD goes where a GET does. */
  Need need(String verb, Class<?> resource, Method method) {
    String own = verb(method).orElse(verb);
    return need(own + " " + address(resource, method));
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
    String whole =
        "/"
            + path(resource.getAnnotation(Path.class))
            + "/"
            + path(method.getAnnotation(Path.class));
    String plain = whole.replaceAll("/+", "/");
    String bare = plain.replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
    return bare.length() > 1 && bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static String path(@Nullable Path path) {
    return path == null ? "" : path.value();
  }
}
