package nightbell.web.auth;

import java.util.Set;
import java.util.TreeSet;
import nightbell.access.Role;

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

  /** The lines of the table. */
  public static Set<String> lines() {
    return new TreeSet<>(Doors.HOUSE.lines());
  }

  /** The lines that speak of these doors, and those doors of which none does. */
  public static Set<String> lines(Set<String> doors) {
    Set<String> lines = new TreeSet<>();
    doors.forEach(door -> lines.add(Doors.HOUSE.line(door).orElse(door + ", unsaid")));
    return lines;
  }

  /** How a door is bound to clients. */
  public static Bound bound(String door) {
    return Doors.HOUSE.need(door).bound();
  }

  /** The least role that a door asks for. */
  public static Role role(String door) {
    return Doors.HOUSE.need(door).role();
  }
}
