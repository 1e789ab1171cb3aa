package nightbell.inbox;

import java.time.Duration;

/**
 * How the mailbox is read.
 *
 * @param poll how often it is looked into
 * @param renew how long a connection waits for news before it is made anew
 * @param answer how long the server may take for each answer
 * @param firstPause how long to wait after the server failed; twice as long after each failure more
 * @param longestPause how long at most
 */
public record Pace(
    Duration poll, Duration renew, Duration answer, Duration firstPause, Duration longestPause) {
  /** What runs live. */
  public static final Pace LIVE =
      new Pace(
          Duration.ofSeconds(30),
          Duration.ofMinutes(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5),
          Duration.ofMinutes(5));

  /** The pause after this many failures in a row. */
  Duration pause(int failures) {
    Duration grown = firstPause.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, 10));
    return grown.compareTo(longestPause) < 0 ? grown : longestPause;
  }
}
