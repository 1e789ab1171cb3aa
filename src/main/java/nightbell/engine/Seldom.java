package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers what was told lately, so that the same trouble fills no log: it is news once, and then
 * every ten minutes. Thread-safe.
 */
final class Seldom {
  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final int MOST = 200;

  private final Map<String, Instant> told = new LinkedHashMap<>();

  synchronized boolean isNews(String what, Instant now) {
    Instant before = told.get(what);
    if (before != null && now.isBefore(before.plus(AGAIN))) {
      return false;
    }
    told.put(what, now);
    if (told.size() > MOST) {
      told.remove(told.keySet().iterator().next());
    }
    return true;
  }
}
