package nightbell.matrix;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the matrix. An empty set of systems or categories means every one ({@code "*"}); a
 * null window means both.
 */
public record Row(
    RowId id,
    Set<SystemId> systems,
    Set<CategoryId> categories,
    @Nullable Window when,
    Assignment gives) {
  public Row {
    systems = Set.copyOf(systems);
    categories = Set.copyOf(categories);
  }
}
