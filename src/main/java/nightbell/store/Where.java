package nightbell.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Conditions joined by AND. Values are only ever bound, never written into the SQL. */
final class Where {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds a condition that names {@code :name}, unless the value is null. */
  Where and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
    return this;
  }

  /** Adds a condition in which {@code %s} stands for these values, unless there are none. */
  Where among(String condition, String name, Collection<String> some) {
    if (!some.isEmpty()) {
      List<String> places = new ArrayList<>();
      for (String value : some) {
        String place = name + places.size();
        places.add(":" + place);
        values.put(place, value);
      }
      conditions.add(condition.formatted(String.join(", ", places)));
    }
    return this;
  }

  String sql() {
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  <S extends SqlStatement<S>> S bind(S statement) {
    return statement.bindMap(values);
  }
}
