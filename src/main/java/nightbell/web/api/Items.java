package nightbell.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is what the next request's {@code after} must be, or null. */
record Items<T>(@JsonProperty("items") List<T> items, @JsonProperty("next") @Nullable String next) {
  Items {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of rows of which one more than the limit was asked for, to see whether there is
   * more.
   *
   * @param place a row's place in the list
   */
  static <R, T> Items<T> of(List<R> rows, int limit, Function<R, ?> place, Function<R, T> shape) {
    boolean more = rows.size() > limit;
    List<R> page = more ? rows.subList(0, limit) : rows;
    String next = more ? Query.place(place.apply(page.get(limit - 1))) : null;
    return new Items<>(page.stream().map(shape).toList(), next);
  }

  /** Makes a page of a whole list that only grows at its end, or hardly changes. */
  static <R, T> Items<T> slice(List<R> all, Query query, Function<R, T> shape) {
    Long after = query.after();
    int from = after == null ? 0 : (int) Math.max(0, Math.min(after, all.size()));
    int to = Math.min(from + query.limit(), all.size());
    String next = to < all.size() ? Query.place(to) : null;
    return new Items<>(all.subList(from, to).stream().map(shape).toList(), next);
  }
}
