package nightbell.web.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import nightbell.engine.Clock;
import nightbell.web.Refused;

/**
 * Slows those who guess tokens: after 10 wrong ones within a minute, an address waits. Remembers at
 * most 10 000 addresses. Thread-safe.
 */
final class Attempts {
  private static final Duration WITHIN = Duration.ofMinutes(1);
  private static final int ALLOWED = 10;
  private static final int ADDRESSES = 10_000;
  private final Clock clock;
  private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

  Attempts(Clock clock) {
    this.clock = clock;
  }

  /** Refuses with 429 if this address has failed too often. */
  synchronized void check(String address) {
    Deque<Instant> recent = recent(address);
    if (recent.size() >= ALLOWED) {
      long wait = Duration.between(clock.now(), recent.getFirst().plus(WITHIN)).toSeconds() + 1;
      throw Refused.later(429, "Too many wrong tokens. Wait a little.", wait);
    }
  }

  /** Counts a wrong token. */
  synchronized void failed(String address) {
    Deque<Instant> recent = recent(address);
    recent.addLast(clock.now());
    failures.put(address, recent);
    Iterator<String> oldest = failures.keySet().iterator();
    while (failures.size() > ADDRESSES) {
      oldest.next();
      oldest.remove();
    }
  }

  private Deque<Instant> recent(String address) {
    Deque<Instant> recent = failures.getOrDefault(address, new ArrayDeque<>());
    Instant since = clock.now().minus(WITHIN);
    while (!recent.isEmpty() && recent.getFirst().isBefore(since)) {
      recent.removeFirst();
    }
    if (recent.isEmpty()) {
      failures.remove(address);
    }
    return recent;
  }
}
