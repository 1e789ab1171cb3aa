package nightbell.web.auth;

import java.util.Set;
import java.util.TreeSet;

/** Walks the doors of a service. */
public final class Walk {
  private Walk() {}

  /** The doors that these classes have, such as {@code GET /api/v1/incidents/{number}}. */
  public static Set<String> doors(Set<Class<?>> resources) {
    Set<String> doors = new TreeSet<>();
    for (Class<?> resource : resources) {
      for (var method : resource.getMethods()) {
        Doors.verb(method)
            .ifPresent(verb -> doors.add(verb + " " + Doors.address(resource, method)));
      }
    }
    return doors;
  }

  /** Those of which the table says something. */
  public static Set<String> said() {
    return Doors.all();
  }

  /** The least role that a door asks for, in a word. */
  public static String role(String door) {
    return Doors.word(Doors.said(door).orElse(Need.UNSAID).role());
  }

  /** How it is bound to clients. */
  public static Bound bound(String door) {
    return Doors.said(door).orElse(Need.UNSAID).bound();
  }
}
