package nightbell.matrix;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
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

  /**
   * The rule of joint work: the row's own. Where only the alert's systems made it joint the matrix
   * has none; then the lead moves after half the response time, and the desk of the side that leads
   * from then on breaks the tie.
   */
  static JointRule of(Matrix matrix, Ruling ruling) {
    if (ruling.joint() != null) {
      return Objects.requireNonNull(matrix.joint().get(ruling.joint()), "the joint rule exists");
    }
    Ruling.Run lead = ruling.runs().get(0);
    Ruling.Run support = ruling.runs().get(1);
    Organisation other =
        Objects.requireNonNull(matrix.sides().get(support.side()), "both sides are named");
    return new JointRule(
        "several systems",
        lead.side(),
        Map.of(lead.side(), lead.path(), support.side(), support.path()),
        accept(matrix.severity(ruling.severity()), ruling.window()),
        other.desk());
  }

  /** How long a lead without a rule of its own may stay silent. */
  static Duration accept(Severity severity, Window window) {
    Severity.Respond respond =
        Objects.requireNonNull(
            severity.respond().get(window), "a severity has a response time for each window");
    return respond.length().dividedBy(2);
  }
}
