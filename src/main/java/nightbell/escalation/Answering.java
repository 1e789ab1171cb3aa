package nightbell.escalation;

import java.time.Duration;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.escalation.Incident.Check;
import nightbell.oncall.PersonId;

/** What people do besides acknowledging and resolving. */
final class Answering {
  /** The same wish of the same person this soon is a second click. */
  private static final Duration DOUBLE_CLICK = Duration.ofSeconds(5);

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
    Mark last = draft.escalated;
    boolean again =
        last != null && last.by().equals(by) && turn.now.isBefore(last.at().plus(DOUBLE_CLICK));
    if (draft.state == State.RESOLVED || again) {
      return;
    }
    draft.escalated = new Mark(turn.now, by, via);
    turn.tell(Kind.ESCALATED, by, via, turn.nameOf(by) + " escalates: the next step begins now.");
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
    if (draft.state != State.RESOLVED && (draft.state != State.ACKNOWLEDGED || isOffered())) {
      new Acknowledging(turn, by, via).acknowledge();
    }
    if (draft.state != State.ACKNOWLEDGED) {
      return;
    }
    draft.check = new Check(turn.now.plus(length), 0, true);
    turn.tell(
        Kind.SNOOZED, by, via, turn.nameOf(by) + " snoozes it for " + Words.length(length) + ".");
  }

  /** The next step begins now; of what is being handed over, that of the side it goes to. */
  void nextStep() {
    Incident.Handing handing = draft.handing;
    if (handing != null) {
      draft.runs.replaceAll(
          run ->
              run.side() == handing.to()
                  ? new Stepping(turn, run.resumed(turn.now)).advance().run()
                  : run);
      return;
    }
    // What was stopped goes on for every side: the lead's path must never stay behind.
    boolean reopened = draft.state == State.ACKNOWLEDGED || draft.state == State.SILENCED;
    draft.acknowledged = null;
    draft.check = null;
    if (draft.state == State.HELD || draft.runs.isEmpty()) {
      new Opening(turn).release(turn.now);
      new Silencing(turn).lift();
      return;
    }
    new Silencing(turn).lift();
    draft.state = State.OPEN;
    if (reopened) {
      new Opening(turn).watchLead(turn.now);
    }
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

  private boolean isOffered() {
    return draft.handing != null && draft.handing.to() == by.side();
  }

  private boolean isOwn(PathRun run) {
    return run.side() == by.side();
  }
}
