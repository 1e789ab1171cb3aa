package nightbell.engine.steady;

import nightbell.engine.Chore;
import nightbell.engine.Store;

/** Takes the machine's time, after it was set back, as soon as no incident waits for an instant. */
public record Following(SteadyClock clock, Store store) implements Chore {
  @Override
  public void run() {
    if (!clock.ahead().isZero() && store.deadlines().isEmpty()) {
      clock.follow();
    }
  }
}
