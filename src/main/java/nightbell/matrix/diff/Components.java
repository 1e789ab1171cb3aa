package nightbell.matrix.diff;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Reads the components of the matrix's records, all of which are public. */
final class Components {
  private static final String ID = "id";

  private Components() {}

  static @Nullable Object value(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a matrix is made of public records", e);
    }
  }

  static RecordComponent[] of(Record record) {
    return record.getClass().getRecordComponents();
  }

  static boolean isId(RecordComponent component) {
    return component.getName().equals(ID);
  }

  /** The id that a record carries, or null. */
  static @Nullable Object id(Record record) {
    for (RecordComponent component : of(record)) {
      if (isId(component)) {
        return value(component, record);
      }
    }
    return null;
  }
}
