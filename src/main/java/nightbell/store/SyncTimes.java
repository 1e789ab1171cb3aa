package nightbell.store;

import java.time.Duration;
import java.util.function.Consumer;

/** Tells whoever wants to know how long each forcing to the disk took. */
final class SyncTimes {
  private volatile Consumer<Duration> listener = took -> {};

  void to(Consumer<Duration> next) {
    listener = next;
  }

  void measure(Runnable sync) {
    long before = System.nanoTime();
    sync.run();
    listener.accept(Duration.ofNanos(System.nanoTime() - before));
  }
}
