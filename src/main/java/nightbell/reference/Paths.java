package nightbell.reference;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of methods as templates, and the patterns of their variables. */
final class Paths {
  /** A variable, whose pattern may itself hold braces. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\s*(\\w+)\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})*))?}");

  private Paths() {}

  /** The template, without patterns. */
  static String of(Method method) {
    return VARIABLE.matcher(raw(method)).replaceAll("{$1}");
  }

  /** The variables in order, each with its pattern, empty for any. */
  static Map<String, String> variables(Method method) {
    Map<String, String> variables = new LinkedHashMap<>();
    Matcher matcher = VARIABLE.matcher(raw(method));
    while (matcher.find()) {
      String pattern = matcher.group(2);
      variables.put(matcher.group(1), pattern == null ? "" : pattern.strip());
    }
    return variables;
  }

  private static String raw(Method method) {
    Path own = method.getAnnotation(Path.class);
    Path type = method.getDeclaringClass().getAnnotation(Path.class);
    String path = "/" + type.value() + "/" + (own == null ? "" : own.value());
    return path.replaceAll("/{2,}", "/").replaceFirst("(?<=.)/$", "");
  }
}
