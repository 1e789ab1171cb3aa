package nightbell.matrix.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import nightbell.matrix.SeverityId;
import nightbell.matrix.Window;

/** Of the promises of one window, for each severity that pages, the one that leaves least time. */
final class Shortest {
  private Shortest() {}

  static Collection<Promise> of(Ground ground, Window window) {
    Map<SeverityId, Promise> shortest = new LinkedHashMap<>();
    for (Promise promise : ground.promises()) {
      if (promise.window() == window && promise.pages()) {
        shortest.merge(promise.severity().id(), promise, Shortest::shorter);
      }
    }
    return new ArrayList<>(shortest.values());
  }

  private static Promise shorter(Promise one, Promise other) {
    return Comparator.comparing(Promise::left).compare(other, one) < 0 ? other : one;
  }
}
