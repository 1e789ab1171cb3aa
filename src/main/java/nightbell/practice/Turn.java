package nightbell.practice;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The carrier's one lock. Who has the turn may read and change its state; each change raises the
 * revision and wakes those who wait for something to become true. Reentrant.
 */
final class Turn {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private long revision;

  void run(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      revision++;
      moved.signalAll();
      lock.unlock();
    }
  }

  <T extends @Nullable Object> T change(Supplier<T> change) {
    lock.lock();
    try {
      return change.get();
    } finally {
      revision++;
      moved.signalAll();
      lock.unlock();
    }
  }

  <T extends @Nullable Object> T read(Supplier<T> reading) {
    lock.lock();
    try {
      return reading.get();
    } finally {
      lock.unlock();
    }
  }

  /** Counts the changes, for whoever wants to know whether there was one. */
  long revision() {
    return read(() -> revision);
  }

  /** Waits until the condition holds; false if it does not within the limit. */
  boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
    lock.lock();
    try {
      long left = limit.toNanos();
      while (!condition.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = moved.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }
}
