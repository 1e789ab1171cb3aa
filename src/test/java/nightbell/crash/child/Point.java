package nightbell.crash.child;

/** Where a process can be made to end without a word. */
public enum Point {
  /** Before a transaction is committed. */
  COMMIT,
  /** After it was committed, before that is forced to the disk. */
  COMMITTED,
  /** After it was forced to the disk, before anybody is answered. */
  SYNCED,
  /** In a checkpoint, when all is written and nothing forced. */
  FORCE,
  /** In the middle of a write to the database's file. */
  HALF_WRITE,
  /** Before a page is claimed for sending. */
  CLAIM,
  /** Before a statement that changes tables or rows. */
  CHANGE
}
