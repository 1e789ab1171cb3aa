package nightbell.store;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value of any record of the core by its components, no two alike: with every optional
 * part, or with none.
 */
final class Filled {
  private final boolean optional;
  private int count;

  Filled(boolean optional) {
    this.optional = optional;
  }

  <T> T value(Class<T> type) {
    return type.cast(make(type));
  }

  private @Nullable Object component(RecordComponent component) {
    AnnotatedElement type = component.getAnnotatedType();
    boolean absent = !optional && type.isAnnotationPresent(Nullable.class);
    return absent ? null : make(component.getGenericType());
  }

  private Object make(Type type) {
    count++;
    if (type instanceof ParameterizedType generic) {
      Type first = generic.getActualTypeArguments()[0];
      return generic.getRawType() == List.class
          ? List.of(make(first), make(first))
          : Map.of(make(first), make(generic.getActualTypeArguments()[1]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain);
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[count % plain.getEnumConstants().length];
    }
    return simple(plain);
  }

  private Object simple(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "String" -> "text \"" + count + "\" \u00e9 \ud83d\udd14\n";
      case "int" -> count;
      case "long" -> (long) count;
      case "boolean" -> true;
      case "Instant" -> Instant.parse("2026-03-01T02:03:04.000001Z").plusSeconds(count);
      default -> throw new AssertionError("no sample of " + type);
    };
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      Constructor<?> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      return canonical.newInstance(Arrays.stream(components).map(this::component).toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make " + type, e);
    }
  }
}
