package nightbell;

import io.dropwizard.lifecycle.Managed;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread for what takes too long for whoever asked for it. When the service stops, it ends what
 * it has begun, which nobody interrupts, and forgets the rest.
 */
final class Beside implements Executor, Managed {
  private static final Logger LOG = LoggerFactory.getLogger(Beside.class);
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          task -> {
            Thread made = new Thread(task, "beside");
            made.setDaemon(true);
            return made;
          });

  @Override
  public void execute(Runnable work) {
    try {
      thread.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.debug("Nothing is begun any more, since the service stops");
    }
  }

  @Override
  public void stop() throws InterruptedException {
    thread.getQueue().clear();
    thread.shutdown();
    if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
      LOG.info("Something that a page asked for was still being worked out");
    }
  }
}
