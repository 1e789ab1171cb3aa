package nightbell.matrix.lint;

import java.time.Duration;
import java.util.List;
import nightbell.matrix.Step;
import nightbell.matrix.Wording;
import nightbell.oncall.Channel;

/** Steps that follow before a call of the step before can have rung out. */
final class Tightness implements Check {

  /** Half a minute: carriers let a phone ring for 25 seconds, and set the call up before. */
  private static final Duration RING_OUT = Duration.ofSeconds(30);

  @Override
  public void look(Ground ground, Findings into) {
    for (Stand stand : ground.stands()) {
      List<Step> steps = stand.crew().steps();
      for (int next = 1; next < steps.size(); next++) {
        Duration wait = steps.get(next).at().minus(steps.get(next - 1).at());
        Duration need = need(ground, steps.get(next - 1));
        if (wait.compareTo(need) < 0) {
          into.warning(
              "too-tight",
              stand.crew().stepSubject(next),
              stand.crew().stepCalled(next)
                  + " pages others while phones of the step before still ring",
              "An alert on "
                  + ground.when(stand.moment())
                  + ": the last call of the step before can ring until "
                  + Wording.length(need)
                  + " after it began, the next step comes after "
                  + Wording.length(wait),
              "Leave at least " + Wording.length(need) + " between the two");
        }
      }
    }
  }

  private static Duration need(Ground ground, Step step) {
    int before = Math.max(0, step.by().indexOf(Channel.VOICE));
    return ground.matrix().timing().channelGap().multipliedBy(before).plus(RING_OUT);
  }
}
