package nightbell.practice;

import java.time.Duration;
import java.time.Instant;

/**
 * The carrier's time: the present, and a way to wait for later. Thread-safe. A task runs once, on a
 * thread of the implementation's choice, and tasks run in the order in which they are due.
 */
public interface PracticeTime {

  Instant now();

  /** Runs the task when the delay has passed, unless it is cancelled before. */
  Cancellable after(Duration delay, Runnable task);

  /** What is still to come and can be called off. Cancelling twice or too late does nothing. */
  @FunctionalInterface
  interface Cancellable {
    void cancel();
  }
}
