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
 * Slows those who guess: after so many failures within a while, an address (or an account) waits.
 * Remembers at most 10 000 of them. Thread-safe.
 */
public final class Attempts {
  private static final int MOST = 10_000;
  private final Clock clock;
  private final int allowed;
  private final Duration within;
  private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>();

  /** Ten wrong tokens or passwords a minute from one address. */
  Attempts(Clock clock) {
    this(clock, 10, Duration.ofMinutes(1));
  }

  /** So many within so long. */
  public Attempts(Clock clock, int allowed, Duration within) {
    this.clock = clock;
    this.allowed = allowed;
    this.within = within;
  }

  /** Refuses with 429 if there were too many failures of this address. */
  public synchronized void check(String address) {
    Deque<Instant> recent = recent(address);
    if (recent.size() >= allowed) {
      long wait = Duration.between(clock.now(), recent.getFirst().plus(within)).toSeconds() + 1;
      throw Refused.later(429, "Too many attempts. Wait a little.", wait);
    }
  }

  /** Counts a failure. */
  public synchronized void failed(String address) {
    Deque<Instant> recent = recent(address);
    recent.addLast(clock.now());
    failures.put(address, recent);
    Iterator<String> oldest = failures.keySet().iterator();
    while (failures.size() > MOST) {
      oldest.next();
      oldest.remove();
    }
  }

  private Deque<Instant> recent(String address) {
    Deque<Instant> recent = failures.getOrDefault(address, new ArrayDeque<>());
    Instant since = clock.now().minus(within);
    while (!recent.isEmpty() && recent.getFirst().isBefore(since)) {
      recent.removeFirst();
    }
    if (recent.isEmpty()) {
      failures.remove(address);
    }
    return recent;
  }
}
