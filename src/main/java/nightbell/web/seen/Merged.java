package nightbell.web.seen;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import org.jspecify.annotations.Nullable;

/** A list that is asked for of each client in sight, and put together in its order. */
final class Merged {
  private Merged() {}

  /**
   * The first so many of it; of a client out of sight, nothing.
   *
   * @param asked the client that is named; null for all
   */
  static <T> List<T> list(
      Rights rights,
      @Nullable ClientId asked,
      Function<@Nullable ClientId, List<T>> ask,
      Comparator<T> order,
      int limit) {
    if (rights.seesAll()) {
      return ask.apply(asked);
    }
    if (asked != null) {
      return rights.sees(asked) ? ask.apply(asked) : List.of();
    }
    return rights.clients().stream()
        .flatMap(client -> ask.apply(client).stream())
        .sorted(order)
        .limit(limit)
        .toList();
  }
}
