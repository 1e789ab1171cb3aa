package nightbell.practice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a request, form or query; a field may come more than once. */
record Form(Map<String, List<String>> fields) {

  /** The first value; null if there is none or it is empty. */
  @Nullable String get(String name) {
    List<String> values = all(name);
    return values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
  }

  String get(String name, String otherwise) {
    String value = get(name);
    return value == null ? otherwise : value;
  }

  List<String> all(String name) {
    List<String> values = fields.get(name);
    return values == null ? List.of() : values;
  }

  /** Whether the field is absent or a whole number within the bounds. */
  boolean isNumber(String name, int least, int most) {
    String value = get(name);
    return value == null
        || (value.matches("[0-9]{1,9}")
            && Integer.parseInt(value) >= least
            && Integer.parseInt(value) <= most);
  }

  int number(String name, int otherwise) {
    String value = get(name);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  Duration seconds(String name, int otherwise) {
    return Duration.ofSeconds(number(name, otherwise));
  }
}
