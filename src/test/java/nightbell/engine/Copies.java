package nightbell.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;

/** The same value with another name. */
final class Copies {
  private Copies() {}

  static Incident of(Incident one, IncidentNumber number, String key) {
    return copy(one, Map.of("number", number, "key", new DedupKey(key), "version", 0L));
  }

  static Page of(Page one, IncidentNumber number) {
    String id = number + one.id().value().substring(one.id().value().indexOf('-'));
    return copy(one, Map.of("id", new PageId(id), "incident", number));
  }

  private static <R extends Record> R copy(R one, Map<String, Object> instead) {
    @SuppressWarnings("unchecked") // the class of a value is that of its type
    Class<R> type = (Class<R>) one.getClass();
    RecordComponent[] parts = type.getRecordComponents();
    try {
      Constructor<R> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
      Object[] values = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        Object other = instead.get(parts[i].getName());
        values[i] = other == null ? parts[i].getAccessor().invoke(one) : other;
      }
      return canonical.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot copy " + type, e);
    }
  }
}
