package nightbell.ops;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says which key of config.yml has a value of the wrong kind, and which values it takes. */
final class WrongValue {
  private static final Pattern OURS = Pattern.compile("(NIGHTBELL|TWILIO|SMTP|MAIL)_.+");

  private WrongValue() {}

  static String words(InvalidFormatException failure) {
    return "config.yml: "
        + key(failure)
        + " is '"
        + failure.getValue()
        + "'. "
        + wanted(failure.getTargetType())
        + source(String.valueOf(failure.getValue()));
  }

  private static String key(InvalidFormatException failure) {
    return failure.getPath().stream()
        .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : "." + at.getFieldName())
        .collect(Collectors.joining())
        .substring(1);
  }

  /** The variable whose value this is; the configuration no longer knows where it came from. */
  private static String source(String value) {
    return System.getenv().entrySet().stream()
        .filter(variable -> variable.getValue().equals(value))
        .map(Map.Entry::getKey)
        .filter(name -> OURS.matcher(name).matches())
        .sorted()
        .findFirst()
        .map(name -> " It comes from the environment variable " + name + ".")
        .orElse("");
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
