package nightbell.engine;

/**
 * Something small that the engine does beside incidents, at its start and with each sweep, on every
 * node. Doing it twice, or on two nodes at once, must change nothing.
 */
public interface Chore {

  /** Does what is due; must not wait for anything slow. What it throws is logged. */
  void run();

  /** Whether nothing of it is under way. */
  default boolean isIdle() {
    return true;
  }

  /** Ends what is under way; called once, when the engine stops. */
  default void stop() throws InterruptedException {}
}
