package nightbell.escalation;

import java.time.Duration;
import java.util.Optional;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.escalation.Incident.Handing;
import nightbell.matrix.Organisation;
import nightbell.matrix.Ruling;
import nightbell.matrix.SidePath;
import nightbell.oncall.Side;

/**
 * Gives an incident to the other side. While nobody there has accepted it the giving side owns it
 * and an acknowledgement that it gave before stands, but its path rests and the receiving side's
 * runs. It ends with an acknowledgement there, which moves the lead; with one by anyone else, who
 * takes it back; with the response time, after which the giving side's path starts again unless it
 * has acknowledged; or with the incident.
 */
final class HandingOver {
  private final Turn turn;
  private final Draft draft;

  HandingOver(Turn turn) {
    this.turn = turn;
    this.draft = turn.draft;
  }

  /** Hands it to this side; nothing where it cannot be, or is on its way already. */
  void start(Actor by, Via via, Side to, String reason) {
    Optional<SidePath> path = turn.matrix.pathOf(to, draft.ruling);
    if (draft.state == State.RESOLVED
        || draft.handing != null
        || to == draft.lead
        || path.isEmpty()) {
      return;
    }
    if (draft.state == State.HELD || draft.state == State.SILENCED) {
      new Silencing(turn).lift();
      draft.state = State.OPEN;
      new Opening(turn).inform();
    }
    draft.handing = new Handing(to, by, turn.matrix.respondBy(draft.ruling.severity(), turn.now));
    draft.leadUntil = null;
    rest(draft.lead);
    turn.tell(Kind.HANDED_OVER, by, via, handed(by, to, reason, path.get()));
    if (draft.runs.stream().noneMatch(run -> run.side() == to && !run.isStopped())) {
      new Opening(turn).begin(new Ruling.Run(to, path.get().path()));
    }
  }

  /** Someone of the receiving side takes it: from now on it is theirs. */
  void accept(Actor by, Via via, Handing handing) {
    draft.handing = null;
    draft.lead = handing.to();
    if (draft.ruling.support() == null) {
      draft.runs.removeIf(run -> run.side() != handing.to());
    }
    turn.tell(
        Kind.HAND_OVER_ACCEPTED,
        by,
        via,
        turn.nameOf(by) + " accepts it: " + name(handing.to()) + " owns it from now on.");
  }

  /** Nobody there accepted it: it is the giving side's as before, and both desks hear of it. */
  void returned(Handing handing, String why) {
    end(handing);
    turn.tell(Kind.HAND_OVER_RETURNED, why + ": " + name(draft.lead) + " owns it as before.");
    for (Side side : Side.values()) {
      Organisation known = turn.matrix.sides().get(side);
      if (known != null) {
        turn.notice(
            PageKind.RETURNED, known.desk(), name(draft.lead), "both desks hear of its return");
      }
    }
    if (draft.state == State.OPEN) {
      turn.matrix
          .pathOf(draft.lead, draft.ruling)
          .ifPresent(path -> new Opening(turn).begin(new Ruling.Run(draft.lead, path.path())));
      new Opening(turn).watchLead(turn.now);
    } else if (draft.check != null && !draft.check.snoozed() && draft.acknowledged != null) {
      draft.check = Acknowledging.watch(turn, draft.acknowledged.by());
      draft.unanswered = false;
    }
  }

  /** Someone who is not of the receiving side takes it: the other side is asked no more. */
  void callOff(Handing handing) {
    end(handing);
    turn.tell(
        Kind.HAND_OVER_RETURNED,
        "The hand-over is called off: " + name(draft.lead) + " owns it as before.");
  }

  private void end(Handing handing) {
    draft.handing = null;
    boolean supports = draft.ruling.support() != null && draft.state == State.OPEN;
    if (!supports) {
      rest(handing.to());
    }
    if (draft.ruling.support() == null) {
      draft.runs.removeIf(run -> run.side() == handing.to());
    }
  }

  private void rest(Side side) {
    draft.runs.replaceAll(run -> run.side() == side ? run.stopped(run.taken()) : run);
    turn.cancel(Decision.Cancel.of(side));
  }

  private String handed(Actor by, Side to, String reason, SidePath path) {
    Handing handing = draft.handing;
    Duration within = handing == null ? Duration.ZERO : Duration.between(turn.now, handing.until());
    return turn.nameOf(by)
        + " hands it to "
        + name(to)
        + (reason.isBlank() ? "" : ": \"" + reason.strip() + "\"")
        + ". Path "
        + path.path()
        + " ("
        + path.why()
        + ") starts there; until someone accepts it, for "
        + Words.length(within)
        + " at most, "
        + name(draft.lead)
        + " still owns it.";
  }

  private String name(Side side) {
    return Words.side(turn.matrix, side);
  }
}
