package nightbell.matrix;

import java.util.List;
import java.util.Objects;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who works an alert: the side that leads, the one that supports it where the work is joint, and
 * the paths that start, lead first.
 */
record Work(Side lead, @Nullable JointRule rule, List<Ruling.Run> runs) {

  /** What one row gives. */
  static Work of(Matrix matrix, Assignment gives) {
    return switch (gives.owner()) {
      case INTERNAL -> alone(Side.INTERNAL, gives);
      case PROVIDER -> alone(Side.PROVIDER, gives);
      case JOINT -> joint(matrix, gives);
    };
  }

  /**
   * The same work where the alert also names systems whose rows give this: if one of them belongs
   * to the other side, that side supports by its own path.
   */
  Work beside(Matrix matrix, List<Assignment> others) {
    if (support() != null) {
      return this;
    }
    return others.stream()
        .flatMap(gives -> Work.of(matrix, gives).runs().stream())
        .filter(run -> run.side() != lead)
        .findFirst()
        .map(run -> new Work(lead, null, List.of(runs.get(0), run)))
        .orElse(this);
  }

  @Nullable Side support() {
    return runs.size() == 1 ? null : lead.other();
  }

  /** Joint work in words. */
  String words() {
    if (rule == null) {
      return Wording.lower(lead) + " by " + runs.get(0).path();
    }
    return "both sides work it by "
        + rule.id()
        + ": "
        + Wording.lower(lead)
        + " leads by path "
        + runs.get(0).path()
        + ", "
        + Wording.lower(lead.other())
        + " supports by path "
        + runs.get(1).path()
        + "; if "
        + Wording.lower(lead)
        + " has not accepted it within "
        + Wording.length(rule.acceptWithin())
        + ", "
        + Wording.lower(lead.other())
        + " leads and "
        + rule.tieBreaker()
        + " is paged";
  }

  private static Work alone(Side side, Assignment gives) {
    PathId path = Objects.requireNonNull(gives.path(), "one side's row has a path");
    return new Work(side, null, List.of(new Ruling.Run(side, path)));
  }

  private static Work joint(Matrix matrix, Assignment gives) {
    String name = Objects.requireNonNull(gives.joint(), "a joint row names its rule");
    JointRule rule = Objects.requireNonNull(matrix.joint().get(name), "the joint rule exists");
    Side lead = rule.lead();
    return new Work(lead, rule, List.of(run(rule, lead), run(rule, lead.other())));
  }

  private static Ruling.Run run(JointRule rule, Side side) {
    return new Ruling.Run(
        side, Objects.requireNonNull(rule.paths().get(side), "a joint rule has both paths"));
  }
}
