package nightbell.matrix;

import java.time.Duration;

/**
 * Waits that all paths of a matrix share.
 *
 * @param channelGap between one person's channels
 * @param reopenWithin firing again this soon after a resolve reopens the same incident
 * @param flaps more than this many reopenings within {@code flapsWithin} is flapping
 * @param groupWithin incidents of one system that open this soon after the first are one group
 * @param quiet how long a flapping incident must be quiet to be resolved
 */
public record Timing(
    Duration channelGap,
    Duration reopenWithin,
    Duration groupWithin,
    int flaps,
    Duration flapsWithin,
    Duration quiet) {

  /** The defaults of the contract. */
  public static final Timing DEFAULT =
      new Timing(
          Duration.ofSeconds(60),
          Duration.ofMinutes(10),
          Duration.ofMinutes(5),
          3,
          Duration.ofHours(1),
          Duration.ofMinutes(10));
}
