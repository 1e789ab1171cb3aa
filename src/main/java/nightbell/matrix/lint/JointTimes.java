package nightbell.matrix.lint;

import nightbell.matrix.JointRule;

/** Joint rules by which the lead may stay silent until the response time is over. */
final class JointTimes implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    for (Situation situation : ground.situations()) {
      String name = situation.duty().ruling().joint();
      JointRule rule = name == null ? null : ground.matrix().joint().get(name);
      if (rule != null) {
        Shortest.of(ground, situation.duty().window()).stream()
            .filter(promise -> rule.acceptWithin().compareTo(promise.left()) > 0)
            .findFirst()
            .ifPresent(promise -> add(ground, rule, promise, into));
      }
    }
  }

  private static void add(Ground ground, JointRule rule, Promise promise, Findings into) {
    into.error(
        "joint-rule",
        "joint." + rule.id() + ".accept_within",
        "The lead of "
            + rule.id()
            + " moves to the other side only after the response time of "
            + promise.severity().id()
            + " is over",
        "A "
            + promise.severity().id()
            + " alert on "
            + ground.when(promise.receipt())
            + " is due by "
            + ground.when(promise.ruling().respondBy())
            + "; the lead moves at "
            + ground.when(promise.start().plus(rule.acceptWithin())),
        "Let \"accept_within\" be shorter than every \"respond\"");
  }
}
