package nightbell.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import nightbell.engine.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that take too long for a page: they are worked out beside it, and the page shows the last
 * one meanwhile, or that there is none yet. Thread-safe.
 *
 * @param <K> what the answer is about; an answer about an older one is not shown
 * @param <T> the answer
 */
final class Kept<K, T> {
  private static final Logger LOG = LoggerFactory.getLogger(Kept.class);
  private static final int MOST = 100;

  private final Duration fresh;
  private final Clock clock;
  private final Executor beside;
  private final Map<K, Answer<T>> answers = new ConcurrentHashMap<>();
  private final Set<K> asked = ConcurrentHashMap.newKeySet();

  private record Answer<T>(Instant at, T value) {}

  /**
   * Keeps answers.
   *
   * @param fresh how long one is good before it is worked out anew
   */
  Kept(Duration fresh, Clock clock, Executor beside) {
    this.fresh = fresh;
    this.clock = clock;
    this.beside = beside;
  }

  /** The answer as far as it is known; never waits for the work that finds it. */
  Optional<T> of(K key, Supplier<T> work) {
    Answer<T> known = answers.get(key);
    boolean old = known == null || known.at().plus(fresh).isBefore(clock.now());
    if (old && asked.add(key)) {
      beside.execute(() -> find(key, work));
      known = answers.get(key);
    }
    return Optional.ofNullable(known).map(Answer::value);
  }

  private void find(K key, Supplier<T> work) {
    try {
      T value = work.get();
      if (answers.size() >= MOST) {
        answers.clear();
      }
      answers.put(key, new Answer<>(clock.now(), value));
    } catch (RuntimeException e) {
      LOG.warn("What a page shows could not be worked out: {}", e.toString());
    } finally {
      asked.remove(key);
    }
  }
}
