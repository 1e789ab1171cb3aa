package nightbell.engine.accounts;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nightbell.engine.Chore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after requests for new passwords on a thread of its own: the answer to the request comes
 * before anything is looked up, so that it takes the same time whether there is an account or not.
 * What does not fit is dropped; who waits for a mail asks again.
 */
public final class Resets implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(Resets.class);
  private static final int MOST = 100;
  private final Links links;
  private final AtomicInteger underWay = new AtomicInteger();
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST),
          work -> {
            Thread thread = new Thread(work, "resets");
            thread.setDaemon(true);
            return thread;
          },
          (work, pool) -> LOG.warn("A request for a new password was dropped: too many wait."));

  public Resets(Links links) {
    this.links = links;
  }

  /** Mails a link to the account of this address, if there is one; answers at once. */
  public void ask(String email) {
    worker.execute(() -> reset(email));
  }

  private void reset(String email) {
    underWay.incrementAndGet();
    try {
      links.reset(email);
    } catch (RuntimeException e) {
      LOG.error("A request for a new password failed", e);
    } finally {
      underWay.decrementAndGet();
    }
  }

  @Override
  public void run() {}

  @Override
  public boolean isIdle() {
    return worker.getQueue().isEmpty() && worker.getActiveCount() == 0 && underWay.get() == 0;
  }

  @Override
  public void stop() throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(5, TimeUnit.SECONDS)) {
      LOG.warn("A request for a new password was not finished.");
    }
  }
}
