package nightbell;

import nightbell.matrix.file.MatrixFile;
import nightbell.store.Database;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * Has the other core load what the end of a start needs while its beginning runs: the classes of
 * the matrix, the database and the HTTP layer, in the order in which the start comes to them. What
 * is made here is thrown away; a failure only costs time, for the start itself then tells it.
 */
final class Ahead {
  private Ahead() {}

  /** Begins in threads of its own and returns at once. */
  static void load() {
    begin("compiler", StartCompiler::rest);
    begin("ahead", Ahead::all);
  }

  private static void begin(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void all() {
    MatrixFile.read("sample", FirstStart.sample());
    Database.rehearse();
    new ApplicationHandler(new ResourceConfig());
  }
}
