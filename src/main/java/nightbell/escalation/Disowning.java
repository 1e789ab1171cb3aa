package nightbell.escalation;

import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.escalation.Incident.Handing;
import nightbell.oncall.Side;

/**
 * What "not mine" means. Of the side that owns the incident: it goes to the other side, and the
 * matrix is disputed. Of the side it was just handed to: it returns at once, disputed by both. Of
 * the side that supports: its own path stops, the lead's goes on. Of someone else whom the path
 * reaches: the next step begins, since the matrix is right. A caller on no side speaks for the
 * owner.
 */
final class Disowning {
  private final Turn turn;
  private final Draft draft;
  private final Actor by;
  private final Via via;

  Disowning(Turn turn, Actor by, Via via) {
    this.turn = turn;
    this.draft = turn.draft;
    this.by = by;
    this.via = via;
  }

  void notMine() {
    if (draft.state == State.RESOLVED) {
      return;
    }
    Handing handing = draft.handing;
    Side side = by.side() == null ? draft.lead : by.side();
    if (handing != null) {
      refuse(handing, side);
    } else if (side == draft.lead) {
      disown(side);
    } else if (draft.ruling.support() != null) {
      leave(side);
    } else {
      said();
      new Answering(turn, by, via).nextStep();
    }
  }

  private void disown(Side side) {
    said();
    gap(GapKind.NOT_MINE, row() + " gives it to " + Words.side(turn.matrix, side) + ".");
    if (turn.matrix.pathOf(side.other(), draft.ruling).isPresent()) {
      new HandingOver(turn).start(by, via, side.other(), "not mine");
    } else {
      new Answering(turn, by, via).nextStep();
    }
  }

  private void refuse(Handing handing, Side side) {
    if (side != handing.to()) {
      return;
    }
    said();
    gap(GapKind.DISPUTED, "neither side says that it is theirs.");
    new HandingOver(turn).returned(handing, "Refused by " + turn.nameOf(by));
  }

  private void leave(Side side) {
    if (draft.runs.stream().noneMatch(run -> run.side() == side && !run.isStopped())) {
      return;
    }
    said();
    gap(GapKind.NOT_MINE, row() + " has " + Words.side(turn.matrix, side) + " support it.");
    draft.runs.replaceAll(run -> run.side() == side ? run.stopped(run.taken()) : run);
    turn.cancel(Decision.Cancel.of(side));
  }

  private void said() {
    turn.tell(Kind.NOT_MINE, by, via, turn.nameOf(by) + " says that it is not theirs.");
  }

  private void gap(GapKind kind, String text) {
    turn.gap(kind, by, "The matrix and reality disagree: " + text);
  }

  private String row() {
    return draft.ruling.row() == null ? "what holds without a row" : "row " + draft.ruling.row();
  }
}
