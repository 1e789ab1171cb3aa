package nightbell.engine.reach;

import java.time.Duration;

/**
 * When people are asked whether they know that they are on call soon.
 *
 * @param ask so long before their turn begins
 * @param tell so long before it the desk is told that they did not answer
 */
public record OnCallPlan(boolean off, Duration ask, Duration tell) {
  /** A day before, and half a day. */
  public static final OnCallPlan USUAL =
      new OnCallPlan(false, Duration.ofHours(24), Duration.ofHours(12));
}
