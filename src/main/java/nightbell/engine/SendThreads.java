package nightbell.engine;

import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nightbell.oncall.Channel;

/**
 * Threads that wait for carriers. They are daemons: a carrier that hangs keeps no process alive.
 */
final class SendThreads {
  private SendThreads() {}

  /** Those of a channel, which take the worst and oldest page first; for {@link Sending} only. */
  static ThreadPoolExecutor of(Channel channel) {
    String name = "send-" + channel.name().toLowerCase(Locale.ROOT);
    return pool(name, channel == Channel.SMS ? 8 : 4, new PriorityBlockingQueue<>());
  }

  /** Others, first come first served. */
  static ThreadPoolExecutor ofName(String name, int threads) {
    return pool(name, threads, new LinkedBlockingQueue<>());
  }

  private static ThreadPoolExecutor pool(String name, int most, BlockingQueue<Runnable> queue) {
    return new ThreadPoolExecutor(
        most,
        most,
        1,
        TimeUnit.MINUTES,
        queue,
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }
}
