package nightbell.practice;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The last things of a kind, by id and oldest first. When there are too many the oldest goes that
 * may go. To be used with the turn held.
 */
final class Kept<T> {
  static final int MOST = 500;

  private final Map<String, T> byId = new LinkedHashMap<>();
  private final Predicate<T> mayGo;

  Kept(Predicate<T> mayGo) {
    this.mayGo = mayGo;
  }

  void add(String id, T thing) {
    byId.put(id, thing);
    if (byId.size() > MOST) {
      dropOldest();
    }
  }

  /** Puts the newer version in the place of the one kept, if that is still here. */
  void update(String id, T thing) {
    byId.replace(id, thing);
  }

  @Nullable T find(String id) {
    return byId.get(id);
  }

  List<T> all(Predicate<T> wanted) {
    List<T> found = new ArrayList<>(byId.values());
    found.removeIf(wanted.negate());
    return found;
  }

  private void dropOldest() {
    Iterator<T> oldestFirst = byId.values().iterator();
    while (oldestFirst.hasNext()) {
      if (mayGo.test(oldestFirst.next())) {
        oldestFirst.remove();
        return;
      }
    }
  }
}
