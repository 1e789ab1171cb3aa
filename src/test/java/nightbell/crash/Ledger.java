package nightbell.crash;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the service promised by its answers, as those noted it who got them. Thread-safe. */
final class Ledger {
  /**
   * What is known of one problem.
   *
   * @param incident its number, 0 before the first answer
   * @param tries how often it was sent
   * @param answers how often that was answered 202
   */
  record Problem(int incident, int tries, int answers) {}

  /** A start of the process: when it began, and when it took alerts. */
  record Life(Instant began, Instant ready) {}

  private final Map<String, Problem> problems = new ConcurrentHashMap<>();
  private final Map<Integer, Instant> ended = new ConcurrentHashMap<>();
  private final Set<String> delivered = ConcurrentHashMap.newKeySet();
  private final List<Life> lives = new CopyOnWriteArrayList<>();

  void tried(String id) {
    problems.merge(
        id,
        new Problem(0, 1, 0),
        (known, one) -> new Problem(known.incident, known.tries + 1, known.answers));
  }

  /** Notes a 202; one problem has one incident. */
  void answered(String id, int incident) {
    Problem before = problems.get(id);
    if (before.incident != 0 && before.incident != incident) {
      throw new AssertionError(id + " is incident " + before.incident + " and " + incident);
    }
    problems.computeIfPresent(
        id, (key, known) -> new Problem(incident, known.tries, known.answers + 1));
  }

  /** It was answered that somebody has this incident, or that it is over: no page after that. */
  void ended(int incident) {
    ended.putIfAbsent(incident, Instant.now());
  }

  /** The report that this text was delivered was taken. */
  void delivered(String sid) {
    delivered.add(sid);
  }

  void lives(Instant began, Instant ready) {
    lives.add(new Life(began, ready));
  }

  Map<String, Problem> problems() {
    return new TreeMap<>(problems);
  }

  Map<Integer, Instant> ended() {
    return Map.copyOf(ended);
  }

  Set<String> delivered() {
    return Set.copyOf(delivered);
  }

  /** When the process that lived at this instant took alerts. */
  Instant ready(Instant at) {
    Instant ready = Instant.EPOCH;
    for (Life life : lives) {
      ready = life.began.isAfter(at) ? ready : life.ready;
    }
    return ready;
  }

  /** Whether the process was started anew between the two. */
  boolean restarted(Instant from, Instant to) {
    return lives.stream().anyMatch(life -> life.began.isAfter(from) && life.began.isBefore(to));
  }
}
