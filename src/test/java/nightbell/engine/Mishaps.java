package nightbell.engine;

import java.util.Random;

/** What goes wrong under the engine, by chance; on every third night nothing does. */
final class Mishaps {
  private final Random random;
  private boolean happen;

  Mishaps(Random random) {
    this.random = random;
    this.happen = random.nextInt(3) > 0;
  }

  /** What becomes of a command. */
  enum Mishap {
    NONE,
    /** The store does not take it: nothing of it was done. */
    NO_COMMIT,
    /** The process dies before it is decided. */
    DIES_BEFORE,
    /** The process dies after the commit, before anything follows and anybody is answered. */
    DIES_AFTER
  }

  Mishap next() {
    if (!happen || random.nextInt(8) > 0) {
      return Mishap.NONE;
    }
    return Mishap.values()[1 + random.nextInt(3)];
  }

  boolean isTimerLost() {
    return happen && random.nextInt(6) == 0;
  }

  boolean isTimerDoubled() {
    return happen && random.nextInt(6) == 0;
  }

  /** From now on nothing goes wrong any more. */
  void end() {
    happen = false;
  }
}
