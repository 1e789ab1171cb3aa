package nightbell.engine;

import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nightbell.oncall.Channel;

/**
 * Threads that wait for carriers, and for nothing else. They are daemons: a carrier that hangs
 * keeps no process alive.
 */
final class SendThreads {
  private SendThreads() {}

  /** Those of a channel. */
  static ThreadPoolExecutor of(Channel channel) {
    return ofName("send-" + channel.name().toLowerCase(Locale.ROOT), most(channel));
  }

  /** How many requests of a channel are under way at once. */
  static int most(Channel channel) {
    return channel == Channel.SMS ? 8 : 4;
  }

  /** Others, first come first served. */
  static ThreadPoolExecutor ofName(String name, int threads) {
    return new ThreadPoolExecutor(
        threads,
        threads,
        1,
        TimeUnit.MINUTES,
        new LinkedBlockingQueue<>(),
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }
}
