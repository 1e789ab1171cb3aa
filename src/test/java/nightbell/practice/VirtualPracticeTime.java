package nightbell.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import nightbell.engine.Clock;

/**
 * Time that stands still until a test moves it. What becomes due on the way runs on the test's
 * thread, in order, with the time at which it is due; after each such instant the test's own {@code
 * settle} is asked to wait until all that it set in motion has come to rest. Tasks may be added
 * from any thread.
 */
public final class VirtualPracticeTime implements PracticeTime, Clock {
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::order));
  private Runnable settle = () -> {};
  private Instant now;
  private long added;

  public VirtualPracticeTime(Instant start) {
    this.now = start;
  }

  /** What to run whenever everything due at one instant has run. */
  public void settleBy(Runnable waiting) {
    settle = waiting;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized Cancellable after(Duration delay, Runnable what) {
    Task task = new Task(now.plus(delay), added++, what);
    tasks.add(task);
    return () -> forget(task);
  }

  /** When the next task is due, if there is one. */
  public synchronized Optional<Instant> next() {
    return Optional.ofNullable(tasks.peek()).map(Task::due);
  }

  /** How many tasks are still to come. */
  public synchronized int pending() {
    return tasks.size();
  }

  public void advance(Duration by) {
    moveTo(now().plus(by));
  }

  /** Moves on to the instant, through everything that is due until then. */
  public void moveTo(Instant target) {
    settle.run();
    for (Optional<Task> task = take(target); task.isPresent(); task = take(target)) {
      task.get().what.run();
      if (next().filter(due -> !due.isAfter(now())).isEmpty()) {
        settle.run();
      }
    }
    reach(target);
  }

  private synchronized Optional<Task> take(Instant target) {
    Task first = tasks.peek();
    if (first == null || first.due.isAfter(target)) {
      return Optional.empty();
    }
    tasks.remove();
    reach(first.due);
    return Optional.of(first);
  }

  private synchronized void reach(Instant instant) {
    now = instant.isAfter(now) ? instant : now;
  }

  private synchronized void forget(Task task) {
    tasks.remove(task);
  }

  private record Task(Instant due, long order, Runnable what) {}
}
