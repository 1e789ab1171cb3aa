package nightbell.escalation;

import java.util.ArrayList;
import nightbell.alert.Alert;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.escalation.Incident.Flaps;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/** Ends an incident: by a person, by its tool, or when a flapping one has been quiet. */
final class Closing {
  private final Turn turn;
  private final Draft draft;

  Closing(Turn turn) {
    this.turn = turn;
    this.draft = turn.draft;
  }

  /** A person, or the tool, says that it is over. */
  void resolve(Actor by, Via via) {
    resolve(by, via, null);
  }

  /** The tool's alert says that it is over. */
  void cleared(Actor by, Alert alert) {
    resolve(by, Via.TOOL, alert);
  }

  private void resolve(Actor by, Via via, @Nullable Alert alert) {
    if (draft.state == State.RESOLVED) {
      return;
    }
    draft.state = State.RESOLVED;
    draft.resolved = new Mark(turn.now, by, via);
    draft.breachAt = null;
    draft.leadUntil = null;
    draft.check = null;
    draft.handing = null;
    draft.flaps = new Flaps(draft.flaps.count(), draft.flaps.recent(), false, null);
    draft.runs.replaceAll(run -> run.stopped(run.taken()));
    turn.cancel(Decision.Cancel.ALL);
    boolean byTool = via == Via.TOOL;
    String who = byTool ? "" : turn.nameOf(by);
    String text =
        byTool ? "Resolved by itself: " + by.name() + " says so." : "Resolved by " + who + ".";
    if (alert == null) {
      turn.tell(Kind.RESOLVED, by, via, text);
    } else {
      turn.tell(Kind.RESOLVED, by, alert, text);
    }
    for (PersonId person : new ArrayList<>(draft.told)) {
      if (!person.value().equals(by.name())) {
        turn.notice(PageKind.OVER, person, who, "was paged, and hears that it is over");
      }
    }
    draft.told = new ArrayList<>();
  }

  /** A flapping incident whose tool said long enough ago that it is gone. */
  void quiet() {
    turn.tell(Kind.FLAPPING, "Quiet again: no longer flapping.");
    resolve(Actor.NIGHTBELL, Via.TOOL);
  }
}
