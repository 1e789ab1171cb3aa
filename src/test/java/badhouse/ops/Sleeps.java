package badhouse.ops;

import java.util.concurrent.TimeUnit;

/** Breaks a rule: nothing sleeps. */
public final class Sleeps {
  private Sleeps() {}

  static void nap() throws InterruptedException {
    TimeUnit.SECONDS.sleep(1);
  }
}
