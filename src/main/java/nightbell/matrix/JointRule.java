package nightbell.matrix;

import java.time.Duration;
import java.util.Map;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;

/**
 * How both sides work one incident: who leads, each side's path, how long the lead may stay silent
 * before it moves to the other side, and who is paged then.
 */
public record JointRule(
    String id, Side lead, Map<Side, PathId> paths, Duration acceptWithin, PersonId tieBreaker) {
  public JointRule {
    paths = Map.copyOf(paths);
  }
}
