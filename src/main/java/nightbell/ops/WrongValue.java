package nightbell.ops;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says which key of config.yml has a value of the wrong kind, and which values it takes. */
final class WrongValue {
  private WrongValue() {}

  static String words(InvalidFormatException failure) {
    return "config.yml: "
        + key(failure)
        + " is '"
        + failure.getValue()
        + "'. "
        + wanted(failure.getTargetType())
        + " (It may come from an environment variable, see config.yml.)";
  }

  private static String key(InvalidFormatException failure) {
    return failure.getPath().stream()
        .map(Reference::getFieldName)
        .map(name -> name == null ? "-" : name)
        .collect(Collectors.joining("."));
  }

  private static String wanted(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(word -> word.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "Write one of: ", "."));
    }
    boolean number = type.isPrimitive() || Number.class.isAssignableFrom(type);
    return number ? "Write a number." : "Write a " + type.getSimpleName() + ".";
  }
}
