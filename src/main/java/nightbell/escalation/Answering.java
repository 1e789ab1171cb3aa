package nightbell.escalation;

import java.time.Duration;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.escalation.Incident.Check;
import nightbell.oncall.PersonId;

/** What people do besides acknowledging and resolving. */
final class Answering {
  private final Turn turn;
  private final Draft draft;
  private final Actor by;
  private final Via via;

  Answering(Turn turn, Actor by, Via via) {
    this.turn = turn;
    this.draft = turn.draft;
    this.by = by;
    this.via = via;
  }

  /** The next step begins now: of the person's own side where both work. */
  void escalate() {
    if (draft.state == State.RESOLVED) {
      return;
    }
    turn.tell(Kind.ESCALATED, by, via, turn.nameOf(by) + " escalates: the next step begins now.");
    nextStep();
  }

  /** Not theirs: put on record as a disagreement with the matrix, and the next step begins now. */
  void notMine() {
    if (draft.state == State.RESOLVED) {
      return;
    }
    turn.tell(Kind.NOT_MINE, by, via, turn.nameOf(by) + " says that it is not theirs.");
    turn.tell(Kind.GAP, by, via, "The matrix and reality disagree: " + row() + " is disputed.");
    nextStep();
  }

  void note(String text) {
    turn.tell(Kind.NOTE, by, via, text);
    new Acknowledging(turn, by, via).heard();
  }

  /**
   * Quiet for a while, in this person's hands; then the path starts again. Those who support can
   * quiet their own side only: the lead's path goes on.
   */
  void snooze(Duration length) {
    if (draft.state == State.HELD || draft.state == State.OPEN) {
      new Acknowledging(turn, by, via).acknowledge();
    }
    if (draft.state != State.ACKNOWLEDGED) {
      return;
    }
    draft.check = new Check(turn.now.plus(length), 0, true);
    turn.tell(
        Kind.SNOOZED, by, via, turn.nameOf(by) + " snoozes it for " + Words.length(length) + ".");
  }

  private void nextStep() {
    // What was acknowledged goes on for every side: the lead's path must never stay behind.
    boolean reopened = draft.state == State.ACKNOWLEDGED;
    draft.acknowledged = null;
    draft.check = null;
    if (draft.state == State.HELD || draft.runs.isEmpty()) {
      new Opening(turn).release(turn.now);
      return;
    }
    draft.state = State.OPEN;
    boolean own =
        !reopened && draft.runs.stream().anyMatch(run -> isOwn(run) && run.taken() == null);
    boolean none = draft.runs.stream().noneMatch(run -> run.taken() == null);
    PersonId answerer = new PersonId(by.name());
    draft.runs.replaceAll(run -> run.sparing(answerer));
    draft.runs.replaceAll(
        run ->
            none
                    || (run.taken() == null && (!own || isOwn(run)))
                    || (reopened && run.side() == draft.lead)
                ? new Stepping(turn, run.resumed(turn.now)).advance().run()
                : run);
  }

  private boolean isOwn(PathRun run) {
    return run.side() == by.side();
  }

  private String row() {
    return draft.ruling.row() == null ? "no row" : "row " + draft.ruling.row();
  }
}
