package nightbell.web.live;

/** The way to one reader. Nothing of it waits for the reader. Thread-safe. */
interface Pipe {

  /** Queues a text; false if too much waits already or the reader is gone. */
  boolean offer(byte[] text);

  /** Whether all that was queued is on its way. */
  boolean isEmpty();

  /** Ends the answer, after what can still be sent at once. Does nothing if it has ended. */
  void end();

  /** Whether the reader is gone or the answer was ended. */
  boolean isEnded();
}
