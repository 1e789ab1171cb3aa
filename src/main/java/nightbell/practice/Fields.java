package nightbell.practice;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object, in order; null is a value like any other. */
final class Fields {
  private final Map<String, Object> members = new LinkedHashMap<>();

  // The one place where null goes into a map: JSON has it, and Twilio's answers are full of it.
  @SuppressWarnings("NullAway")
  Fields put(String name, @Nullable Object value) {
    members.put(name, value);
    return this;
  }

  Map<String, Object> all() {
    return members;
  }
}
