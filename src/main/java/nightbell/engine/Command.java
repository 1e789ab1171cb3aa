package nightbell.engine;

/**
 * One event on its way to a decision. Runs on the committer's thread inside a transaction and may
 * run again if that transaction failed, so it must have no effect but through {@link Work}.
 */
interface Command<T> {

  T run(Work work);

  /** Whether the answer promises something, so that it must be on the disk first. */
  boolean promises();

  /** What it is, for log and health: never a token, a phone number or anybody's words. */
  String words();

  /** Whether answers, wake-ups and what carriers say go before it. */
  default boolean canWait() {
    return false;
  }
}
