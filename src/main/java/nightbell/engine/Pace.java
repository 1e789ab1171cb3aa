package nightbell.engine;

import java.time.Duration;
import nightbell.oncall.Channel;

/**
 * How fast messages leave: what the carrier takes for each second, and what one person can bear.
 *
 * @param textsPerSecond 0 for no limit
 * @param callsPerSecond 0 for no limit
 * @param perPerson the most texts and calls to one number within {@link #WINDOW}; 0 for no limit
 * @param bundleWait how soon after a text to a number the next one follows
 */
public record Pace(
    double textsPerSecond, double callsPerSecond, int perPerson, Duration bundleWait) {
  /** In which the messages to one person are counted. */
  public static final Duration WINDOW = Duration.ofMinutes(5);

  /** What config.yml says unless it is changed. */
  public static final Pace DEFAULT = new Pace(10, 5, 15, Duration.ofSeconds(2));

  /** How many of a channel leave in a second; 0 for no limit. */
  double perSecond(Channel channel) {
    return switch (channel) {
      case SMS -> textsPerSecond;
      case VOICE -> callsPerSecond;
      case EMAIL -> 0;
    };
  }

  /**
   * How many messages the person may have had, this one included. The last ones are kept: a fifth
   * for the highest severity, more for calls, which wake, and for pages before texts that only
   * tell.
   */
  int most(Page page) {
    if (perPerson <= 0) {
      return Integer.MAX_VALUE;
    }
    if (!page.kind().answerable()) {
      return perPerson - perPerson * 2 / 5;
    }
    if (page.rank() == 0) {
      return perPerson;
    }
    return perPerson - perPerson / (page.channel() == Channel.VOICE ? 5 : 3);
  }
}
