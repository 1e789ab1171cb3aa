package nightbell.matrix.diff;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nightbell.matrix.Holidays;
import org.jspecify.annotations.Nullable;

/** Makes, of any record, all copies of it that differ in one place, however deep. */
final class Mutations {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final List<Mutation> found = new ArrayList<>();

  private Mutations() {}

  /** A copy that differs at this path, the last word of which is a field. */
  record Mutation(String path, Object mutant) {
    String field() {
      return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether a sentence names the field, or the part of the matrix that it is a detail of. */
    boolean isNamedIn(String sentence) {
      String said = sentence.toLowerCase(Locale.ROOT);
      return Arrays.stream(path.split("[./]")).skip(1).anyMatch(name -> said.contains(word(name)))
          || Map.of("exhausted", "when a path runs out", "sides", "side", "unmatched", "unmatched")
              .entrySet()
              .stream()
              .anyMatch(title -> path.contains(title.getKey()) && said.contains(title.getValue()));
    }

    private static String word(String name) {
      return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
  }

  static List<Mutation> of(Record record) {
    Mutations mutations = new Mutations();
    mutations.walk("matrix", record, whole -> whole);
    return mutations.found;
  }

  private void walk(String path, @Nullable Object value, Function<Object, Object> rebuild) {
    if (value instanceof Record record && record.getClass().getRecordComponents().length > 1) {
      record(path, record, rebuild);
    } else if (value instanceof Map<?, ?> map) {
      map(path, map, rebuild);
    } else if (value instanceof List<?> list && list.stream().anyMatch(Mutations::isPart)) {
      list(path, list, rebuild);
    } else if (value != null) {
      for (Object other : others(value)) {
        found.add(new Mutation(path, rebuild.apply(other)));
      }
    }
  }

  private static boolean isPart(Object one) {
    return one instanceof Record record && record.getClass().getRecordComponents().length > 1;
  }

  private void record(String path, Record record, Function<Object, Object> rebuild) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      int at = i;
      Object value = value(components[i], record);
      boolean key = components[i].getName().equals("id") && path.contains("/");
      if (!key) {
        String field = path + "." + components[i].getName();
        walk(field, value, other -> rebuild.apply(with(record, at, other)));
        if (value != null && components[i].getAnnotatedType().getAnnotations().length > 0) {
          found.add(new Mutation(field, rebuild.apply(with(record, at, null))));
        }
      }
    }
  }

  private void map(String path, Map<?, ?> map, Function<Object, Object> rebuild) {
    for (Object key : map.keySet()) {
      walk(
          path + "/" + key,
          map.get(key),
          other -> {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            copy.put(key, other);
            return rebuild.apply(copy);
          });
      Map<Object, Object> less = new LinkedHashMap<>(map);
      less.remove(key);
      found.add(new Mutation(path + "/" + key, rebuild.apply(less)));
    }
  }

  private void list(String path, List<?> list, Function<Object, Object> rebuild) {
    for (int i = 0; i < list.size(); i++) {
      int at = i;
      walk(
          path + "/" + i,
          list.get(i),
          other -> {
            List<Object> copy = new ArrayList<>(list);
            copy.set(at, other);
            return rebuild.apply(copy);
          });
      List<Object> less = new ArrayList<>(list);
      less.remove(at);
      found.add(new Mutation(path + "/" + i + ".removed", rebuild.apply(less)));
    }
  }

  /** Other values of the same type. */
  private static List<Object> others(Object value) {
    if (value instanceof Collection<?> many) {
      Collection<Object> less = many instanceof Set<?> ? new LinkedHashSet<>() : new ArrayList<>();
      many.stream().skip(1).forEach(less::add);
      return many.isEmpty() ? List.of() : List.of(less);
    }
    if (value instanceof Record id) {
      Object inside = value(id.getClass().getRecordComponents()[0], id);
      return List.of(with(id, 0, others(Objects.requireNonNull(inside)).get(0)));
    }
    if (value instanceof Enum<?> one) {
      return Arrays.stream(one.getDeclaringClass().getEnumConstants())
          .filter(other -> other != one)
          .<Object>map(other -> other)
          .limit(1)
          .toList();
    }
    if (value instanceof Duration length) {
      return List.of(length.plus(SECOND));
    }
    if (value instanceof Instant at) {
      return List.of(at.plus(SECOND));
    }
    return List.of(simple(value));
  }

  private static Object simple(Object value) {
    if (value instanceof String text) {
      return text + "x";
    }
    if (value instanceof Boolean yes) {
      return !yes;
    }
    if (value instanceof Integer count) {
      return count + 1;
    }
    if (value instanceof LocalDate day) {
      return day.plusDays(1);
    }
    if (value instanceof LocalTime time) {
      return time.plusMinutes(1);
    }
    if (value instanceof ZoneId) {
      return ZoneId.of("Asia/Tokyo");
    }
    if (value instanceof Holidays holidays) {
      return (Holidays) day -> holidays.on(day.plusDays(1));
    }
    throw new AssertionError("no other " + value.getClass());
  }

  private static @Nullable Object value(RecordComponent component, Object of) {
    return Components.value(component, of);
  }

  private static Object with(Record record, int at, @Nullable Object value) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    Object[] values = Arrays.stream(components).map(one -> value(one, record)).toArray();
    values[at] = value;
    try {
      Constructor<?> canonical =
          record
              .getClass()
              .getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      return canonical.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make " + record.getClass(), e);
    }
  }
}
