package nightbell.engine.shape;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An enum's constant in lower case, an id's or instant's text, null for what is absent. */
final class Words {
  private Words() {}

  static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static @Nullable String nameOrNull(@Nullable Enum<?> value) {
    return value == null ? null : name(value);
  }

  static @Nullable String textOrNull(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
