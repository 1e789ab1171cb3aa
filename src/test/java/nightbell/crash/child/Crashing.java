package nightbell.crash.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import nightbell.NightbellApplication;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * The service as it is, started in a process that halts at the n-th passing of a point. Which, is
 * said by the property {@code crash.at} or in lines on standard input: {@code COMMIT:3}. The points
 * are where the database reports them to its listener or writes to its file.
 */
public final class Crashing {
  /** How the process ends at a point, unlike any other end. */
  public static final int EXIT = 77;

  private static final AtomicInteger left = new AtomicInteger();
  private static volatile @Nullable Point armed;

  private Crashing() {}

  public static void main(String[] args) {
    arm(System.getProperty("crash.at", ""));
    FilePath.register(new CrashingFile());
    Thread orders = new Thread(Crashing::listen, "crash orders");
    orders.setDaemon(true);
    orders.start();
    NightbellApplication.main(args);
  }

  static boolean isLast(Point point) {
    return armed == point && left.decrementAndGet() == 0;
  }

  static void pass(Point point) {
    if (isLast(point)) {
      halt();
    }
  }

  static void halt() {
    Runtime.getRuntime().halt(EXIT);
  }

  private static void listen() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      lines.lines().forEach(Crashing::arm);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void arm(String order) {
    if (!order.isEmpty()) {
      String[] parts = order.split(":", 2);
      left.set(Integer.parseInt(parts[1]));
      armed = Point.valueOf(parts[0]);
    }
  }
}
