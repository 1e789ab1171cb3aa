package nightbell.engine;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives answers on threads of its own: whoever waits for one may write to a slow network with it,
 * and that must not hold up the next decision. Never throws.
 */
final class Telling {
  private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
  private static final int THREADS = 16;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Telling::thread);

  Telling() {
    threads.allowCoreThreadTimeOut(true);
  }

  void give(Waiting.Decided decided) {
    try {
      threads.execute(decided.tell());
    } catch (Throwable e) {
      // No thread can be had: an answer that holds up the next decision is better than none.
      LOG.error("No thread to give an answer with", e);
      decided.tell().run();
    }
  }

  /** Ends after the answers that are being given. */
  void stop() throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
      LOG.warn("Some who wait for an answer take it too slowly; Nightbell stops without them");
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "answers");
    thread.setDaemon(true);
    return thread;
  }
}
