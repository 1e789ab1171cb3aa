package nightbell.reference;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas of our records, as they are written and read. Those of answers become components
 * that are named once; those of bodies stand where they are asked for, since what they require is
 * said there. Not safe for several threads.
 */
final class Schemas {
  private static final Map<Class<?>, String> SIMPLE =
      Map.of(
          String.class, "string",
          int.class, "integer",
          Integer.class, "integer",
          long.class, "integer",
          Long.class, "integer",
          boolean.class, "boolean",
          Boolean.class, "boolean",
          double.class, "number",
          Double.class, "number");

  private final Words words;
  private final Map<String, Object> components = new TreeMap<>();
  private final Map<String, Class<?>> owners = new TreeMap<>();

  Schemas(Words words) {
    this.words = words;
  }

  /** All that answers refer to, by name. */
  Map<String, Object> components() {
    return components;
  }

  /** The schema of what is answered. */
  Map<String, Object> answer(Type type) {
    return of(type, Map.of(), true);
  }

  /** The schema of a body of which these keys are required. */
  Map<String, Object> body(Class<?> type, List<String> required) {
    Map<String, Object> schema = of(type, Map.of(), false);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  private Map<String, Object> of(Type type, Map<TypeVariable<?>, Type> bound, boolean answer) {
    if (type instanceof TypeVariable<?> variable) {
      return of(bound.getOrDefault(variable, Object.class), bound, answer);
    }
    if (type instanceof ParameterizedType generic) {
      return generic(generic, bound, answer);
    }
    return type instanceof Class<?> plain ? plain(plain, answer) : new LinkedHashMap<>();
  }

  private Map<String, Object> generic(
      ParameterizedType type, Map<TypeVariable<?>, Type> bound, boolean answer) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    Map<String, Object> schema = new LinkedHashMap<>();
    if (Collection.class.isAssignableFrom(raw)) {
      schema.put("type", "array");
      schema.put("items", of(arguments[0], bound, answer));
      return schema;
    }
    if (Map.class.isAssignableFrom(raw)) {
      schema.put("type", "object");
      schema.put("additionalProperties", of(arguments[1], bound, answer));
      return schema;
    }
    if (!raw.isRecord()) {
      return schema;
    }
    Map<TypeVariable<?>, Type> inner = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      inner.put(raw.getTypeParameters()[i], arguments[i]);
    }
    return fields(raw, inner, answer);
  }

  private Map<String, Object> plain(Class<?> type, boolean answer) {
    Map<String, Object> schema = new LinkedHashMap<>();
    if (SIMPLE.containsKey(type)) {
      schema.put("type", SIMPLE.get(type));
    } else if (type == Instant.class || type == LocalDate.class) {
      schema.put("type", "string");
      schema.put("format", type == Instant.class ? "date-time" : "date");
    } else if (type.isEnum()) {
      schema.put("type", "string");
      schema.put("enum", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    } else if (type.isRecord()) {
      return answer ? reference(type) : fields(type, Map.of(), false);
    }
    return schema;
  }

  private Map<String, Object> reference(Class<?> type) {
    String name = name(type);
    Class<?> known = owners.putIfAbsent(name, type);
    if (known == null) {
      // The place is kept first: a record may hold itself.
      components.put(name, Map.of());
      components.put(name, fields(type, Map.of(), true));
    } else if (known != type) {
      throw new IllegalStateException(known + " and " + type + " would have one name: " + name);
    }
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("$ref", "#/components/schemas/" + name);
    return reference;
  }

  private Map<String, Object> fields(
      Class<?> type, Map<TypeVariable<?>, Type> bound, boolean answer) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> always = new ArrayList<>();
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
        ParameterizedType map = (ParameterizedType) component.getGenericType();
        schema.put("additionalProperties", of(map.getActualTypeArguments()[1], bound, answer));
        continue;
      }
      if (property(component, JsonUnwrapped.class) != null) {
        Map<String, Object> inner = fields(component.getType(), bound, answer);
        properties.putAll(map(inner.get("properties")));
        always.addAll(list(inner.get("required")));
        continue;
      }
      String key = key(component);
      properties.put(key, property(name(type), key, component, bound, answer));
      if (answer && !isSometimes(type, component)) {
        always.add(key);
      }
    }
    if (!always.isEmpty()) {
      schema.put("required", always);
    }
    return schema;
  }

  private Map<String, Object> property(
      String owner,
      String key,
      RecordComponent component,
      Map<TypeVariable<?>, Type> bound,
      boolean answer) {
    Class<?> type = component.getType();
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    // Beside a reference nothing else may stand in OpenAPI 3.0.
    Map<String, Object> schema =
        nullable && type.isRecord()
            ? fields(type, Map.of(), answer)
            : of(component.getGenericType(), bound, answer);
    OneOf choice = component.getAnnotation(OneOf.class);
    if (choice != null) {
      List<@Nullable Object> choices = new ArrayList<>(choices(choice.value()));
      if (nullable) {
        choices.add(null);
      }
      schema.put("enum", choices);
    }
    boolean bare = schema.containsKey("$ref");
    String says = words.says(owner, key);
    if (!bare && !says.isEmpty()) {
      schema.put("description", says);
    }
    if (nullable && !bare) {
      schema.put("nullable", true);
    }
    return schema;
  }

  /** The words that stand for an enum's constants on the wire. */
  static List<String> choices(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Schemas::wire).distinct().toList();
  }

  private static String wire(Enum<?> constant) {
    try {
      var wire = constant.getDeclaringClass().getDeclaredMethod("wire");
      wire.setAccessible(true);
      return String.valueOf(wire.invoke(constant));
    } catch (ReflectiveOperationException e) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object properties) {
    return properties == null ? Map.of() : (Map<String, Object>) properties;
  }

  @SuppressWarnings("unchecked")
  private static List<String> list(@Nullable Object names) {
    return names == null ? List.of() : (List<String>) names;
  }

  private static String key(RecordComponent component) {
    JsonProperty named = property(component, JsonProperty.class);
    return named == null || named.value().isEmpty() ? component.getName() : named.value();
  }

  private static boolean isSometimes(Class<?> type, RecordComponent component) {
    JsonInclude own = property(component, JsonInclude.class);
    JsonInclude all = type.getAnnotation(JsonInclude.class);
    JsonInclude rule = own == null ? all : own;
    boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return rule != null
        && (rule.value() == JsonInclude.Include.NON_EMPTY
            || (rule.value() == JsonInclude.Include.NON_NULL && nullable));
  }

  /** Annotations that are not for record components stand on the accessor. */
  private static <A extends Annotation> @Nullable A property(
      RecordComponent component, Class<A> type) {
    AnnotatedElement accessor = component.getAccessor();
    A own = component.getAnnotation(type);
    return own == null ? accessor.getAnnotation(type) : own;
  }

  /** A name for people: without the words that only the code needs. */
  static String name(Class<?> type) {
    String own = type.getSimpleName();
    Class<?> outer = type.getEnclosingClass();
    if (outer == null) {
      return own.replaceFirst("Shape$", "");
    }
    String around = outer.getSimpleName().replaceFirst("(Resource|Shape|Body)$", "");
    return own.equals("Shape") ? around : around + own;
  }
}
