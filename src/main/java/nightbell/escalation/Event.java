package nightbell.escalation;

import java.time.Duration;
import nightbell.alert.Alert;
import nightbell.audit.Actor;
import nightbell.matrix.Ruling;

/** What can happen to an incident. */
public sealed interface Event {

  /** Time has passed: whatever is due by now is done. */
  record Due() implements Event {}

  /** The tool reports the problem again; the ruling is that of the newer alert. */
  record Fired(Alert alert, Ruling ruling, int matrixVersion, Actor by) implements Event {}

  /** The tool says that the problem is gone. */
  record Cleared(Alert alert, Actor by) implements Event {}

  /** The tool says that someone there has it in hand. */
  record TakenInTool(Alert alert, Actor by) implements Event {}

  /** A page cannot succeed any more (or, for an unknown outcome, may not have). */
  record PageFailed(PageId page, String why) implements Event {}

  /** A person acknowledges. {@code side} is null for the admin token. */
  record Acknowledge(Actor by, Via via) implements Event {}

  /** A person wants the next step now. */
  record Escalate(Actor by, Via via) implements Event {}

  /** A person says that it is not theirs. */
  record NotMine(Actor by, Via via) implements Event {}

  /** A person says that it is over. */
  record Resolve(Actor by, Via via) implements Event {}

  /** A person leaves a note. */
  record Note(Actor by, Via via, String text) implements Event {}

  /** A person quiets it for a while; then its path starts again. */
  record Snooze(Actor by, Via via, Duration length) implements Event {}
}
