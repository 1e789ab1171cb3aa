package nightbell.web.auth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What an address asks for, as far as the guard cares. It is read with every escape undone and
 * without matrix parameters, so that no spelling of a guarded address looks like an open one;
 * whatever is not known to be open is guarded.
 */
enum Place {
  OPEN,
  API,
  PAGE;

  private static final Set<String> OPEN_ROOTS =
      Set.of(
          "v1",
          "v2",
          "twilio",
          "practice",
          "a",
          "ping",
          "assets",
          "sign-in",
          "sign-out",
          "openapi.json",
          "docs",
          "favicon.ico",
          "robots.txt");

  /** Below these, names of a sender's own making stand in addresses, with slashes in them too. */
  private static final Set<String> NAMES_BELOW = Set.of("v1", "v2");

  static Place of(String rawPath) {
    List<String> parts = new ArrayList<>();
    for (String raw : rawPath.split("/", -1)) {
      int semicolon = raw.indexOf(';');
      String part = decode(semicolon < 0 ? raw : raw.substring(0, semicolon));
      boolean named = !parts.isEmpty() && NAMES_BELOW.contains(parts.get(0));
      if (climbs(part) || (part.contains("/") && !named)) {
        return API;
      }
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      return PAGE;
    }
    if (parts.get(0).equals("api")) {
      return isCalendar(parts) ? OPEN : API;
    }
    return OPEN_ROOTS.contains(parts.get(0)) ? OPEN : PAGE;
  }

  /** Calendars are read by programs that know nothing but a link; its own token opens it. */
  private static boolean isCalendar(List<String> parts) {
    boolean ofSchedule = parts.size() == 4;
    boolean ofPerson = parts.size() == 5 && parts.get(3).equals("people");
    return (ofSchedule || ofPerson)
        && parts.subList(0, 3).equals(List.of("api", "v1", "oncall"))
        && parts.get(parts.size() - 1).endsWith(".ics");
  }

  private static boolean climbs(String part) {
    return Arrays.stream(part.split("/", -1)).anyMatch(one -> one.equals(".") || one.equals(".."));
  }

  private static String decode(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }
}
