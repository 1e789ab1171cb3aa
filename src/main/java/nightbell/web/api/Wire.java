package nightbell.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names on the wire: an enum's constant in lower case, an id's text, null for what is absent. */
final class Wire {
  private Wire() {}

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static @Nullable String nameOrNull(@Nullable Enum<?> value) {
    return value == null ? null : name(value);
  }

  static @Nullable String textOrNull(@Nullable Object id) {
    return id == null ? null : id.toString();
  }

  static <E extends Enum<E>> Optional<E> parse(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> name(value).equals(text.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  static <E extends Enum<E>> List<String> names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Wire::name).toList();
  }
}
