package nightbell.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.audit.Kind;
import nightbell.escalation.Incident.Flaps;
import nightbell.matrix.Timing;

/** What a tool's later reports mean: a repeat, a worse one, a return, or the end. */
final class Reporting {
  private final Turn turn;
  private final Draft draft;

  Reporting(Turn turn) {
    this.turn = turn;
    this.draft = turn.draft;
  }

  void fired(Event.Fired event) {
    draft.alert = draft.alert.mergedWith(event.alert());
    if (draft.state == State.RESOLVED) {
      reopen(event);
      return;
    }
    draft.repeats++;
    draft.flaps =
        new Flaps(draft.flaps.count(), draft.flaps.recent(), draft.flaps.flapping(), null);
    if (isWorse(event)) {
      turn.tell(
          Kind.RERULED,
          event.by(),
          event.alert(),
          "Worse: " + draft.ruling.severity() + " became " + event.ruling().severity() + ".");
      rule(event);
    } else {
      turn.tell(Kind.REPEATED, event.by(), event.alert(), "The same alert again.");
      reviewSilence();
    }
  }

  void cleared(Event.Cleared event) {
    if (draft.state == State.RESOLVED) {
      return;
    }
    if (!draft.flaps.flapping()) {
      new Closing(turn).cleared(event.by(), event.alert());
    } else if (draft.flaps.quietUntil() == null) {
      Instant until = turn.now.plus(turn.matrix.timing().quiet());
      draft.flaps = new Flaps(draft.flaps.count(), draft.flaps.recent(), true, until);
      turn.tell(
          Kind.FLAPPING,
          event.by(),
          event.alert(),
          "Gone for now, but flapping: open until it is quiet.");
    }
  }

  /** It may have changed so that the silence fits no more. */
  private void reviewSilence() {
    if (draft.state == State.SILENCED) {
      new Silencing(turn).review();
    }
  }

  private boolean isWorse(Event.Fired event) {
    return Severities.rank(turn.matrix, event.ruling().severity())
        < Severities.rank(turn.matrix, draft.ruling.severity());
  }

  private void reopen(Event.Fired event) {
    Timing timing = turn.matrix.timing();
    List<Instant> recent = new ArrayList<>(draft.flaps.recent());
    recent.removeIf(at -> !at.isAfter(turn.now.minus(timing.flapsWithin())));
    recent.add(turn.now);
    boolean flapping = recent.size() > timing.flaps();
    draft.flaps = new Flaps(draft.flaps.count() + 1, recent, flapping, null);
    turn.tell(
        Kind.REOPENED, event.by(), event.alert(), "It fires again soon after it was resolved.");
    if (flapping) {
      turn.tell(Kind.FLAPPING, "Flapping: it stays open until it has been quiet.");
    }
    rule(event);
  }

  private void rule(Event.Fired event) {
    turn.cancel(Decision.Cancel.ALL);
    draft.ruling = event.ruling();
    draft.matrixVersion = event.matrixVersion();
    draft.state = State.OPEN;
    new Opening(turn).start();
  }
}
