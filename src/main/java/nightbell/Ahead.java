package nightbell;

import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * Has the other core load what the end of a start needs while its beginning runs: classes of the
 * HTTP layer, a sixth of the whole. What is made here is thrown away; a failure only costs time,
 * for the start itself then tells it.
 */
final class Ahead {
  private Ahead() {}

  /** Begins in a thread of its own and returns at once. */
  static void load() {
    Thread thread = new Thread(Ahead::http, "ahead");
    thread.setDaemon(true);
    thread.start();
  }

  private static void http() {
    new ApplicationHandler(new ResourceConfig());
  }
}
