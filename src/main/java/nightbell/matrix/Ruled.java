package nightbell.matrix;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a ruling promised, as the values that stand on record with it. Whoever has the trail can
 * tell from them what had to be answered by when, without the matrix and without any words.
 *
 * @param version of the matrix that ruled
 * @param from when the response time began
 */
public record Ruled(
    int version,
    Instant from,
    Instant respondBy,
    SeverityId severity,
    @Nullable SystemId system,
    CategoryId category,
    Owner side,
    Window window,
    Ruling.Paging page,
    @Nullable RowId row) {

  /** What this ruling promised for an alert received at {@code from}. */
  public static Ruled of(Ruling ruling, int version, Instant from) {
    return new Ruled(
        version,
        from,
        ruling.respondBy(),
        ruling.severity(),
        ruling.system(),
        ruling.category(),
        ruling.side(),
        ruling.window(),
        ruling.page(),
        ruling.row());
  }

  /** The values by name; what is absent is left out. */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("version", Integer.toString(version));
    values.put("from", from.toString());
    values.put("respondBy", respondBy.toString());
    values.put("severity", severity.value());
    values.put("category", category.value());
    values.put("side", word(side));
    values.put("window", word(window));
    values.put("page", word(page));
    if (system != null) {
      values.put("system", system.value());
    }
    if (row != null) {
      values.put("row", row.value());
    }
    return values;
  }

  /** Reads {@link #values}; empty if they are not all there, as in records of older releases. */
  public static Optional<Ruled> read(Map<String, String> values) {
    try {
      String system = values.get("system");
      String row = values.get("row");
      return Optional.of(
          new Ruled(
              Integer.parseInt(present(values, "version")),
              Instant.parse(present(values, "from")),
              Instant.parse(present(values, "respondBy")),
              new SeverityId(present(values, "severity")),
              system == null ? null : new SystemId(system),
              new CategoryId(present(values, "category")),
              Owner.valueOf(upper(values, "side")),
              Window.valueOf(upper(values, "window")),
              Ruling.Paging.valueOf(upper(values, "page")),
              row == null ? null : new RowId(row)));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String present(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }

  private static String upper(Map<String, String> values, String name) {
    return present(values, name).toUpperCase(Locale.ROOT);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
