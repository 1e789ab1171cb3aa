package nightbell.engine;

import java.time.Duration;

/** Runs something once, later; without it the sweep does the same, a little late. Thread-safe. */
@FunctionalInterface
public interface Alarm {
  /** Nothing runs by itself. */
  Alarm NONE = (wait, what) -> {};

  void after(Duration wait, Runnable what);
}
