package nightbell.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nightbell.engine.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Time as it passes: instants from the clock, waiting on one daemon thread. After {@link #close}
 * nothing more runs.
 */
public final class RealPracticeTime implements PracticeTime, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RealPracticeTime.class);

  private final Clock clock;
  private final ScheduledThreadPoolExecutor executor;

  public RealPracticeTime(Clock clock) {
    this.clock = clock;
    this.executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "practice-time");
              thread.setDaemon(true);
              return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Instant now() {
    return clock.now();
  }

  @Override
  public Cancellable after(Duration delay, Runnable task) {
    ScheduledFuture<?> future =
        executor.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> future.cancel(false);
  }

  @Override
  public void close() {
    executor.shutdown();
  }

  private static void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.error("A step of the practice carrier failed", e);
    }
  }
}
