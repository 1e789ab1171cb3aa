package nightbell.channel;

import java.time.Duration;

/**
 * How long a carrier is waited for: to connect, and in all. A page that takes longer is better sent
 * another way.
 */
public record Limits(Duration connect, Duration total) {
  /** What runs live: 5 s to connect, 10 s in all. */
  public static final Limits LIVE = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10));
}
