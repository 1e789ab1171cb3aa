package nightbell.escalation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.escalation.Incident.Check;
import nightbell.escalation.Incident.Handing;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** What an acknowledgement does: it stops the pages, and those paged hear who took it. */
final class Acknowledging {
  private final Turn turn;
  private final Draft draft;
  private final Actor by;
  private final Via via;

  Acknowledging(Turn turn, Actor by, Via via) {
    this.turn = turn;
    this.draft = turn.draft;
    this.by = by;
    this.via = via;
  }

  void acknowledge() {
    Handing handing = draft.handing;
    if (handing != null && handing.to() == by.side()) {
      new HandingOver(turn).accept(by, via, handing);
      take();
      return;
    }
    // After an acknowledgement nobody is paged: who takes back what was handed over calls that off.
    if (handing != null && (by.side() == null || draft.state == State.OPEN)) {
      new HandingOver(turn).callOff(handing);
    }
    switch (draft.state) {
      case RESOLVED -> {}
      case ACKNOWLEDGED -> again();
      case HELD, SILENCED, OPEN -> {
        if (isSupport()) {
          support(Objects.requireNonNull(by.side()));
        } else {
          take();
        }
      }
    }
  }

  /** When the acknowledger is to be asked, or null where nobody can be or need be. */
  static @Nullable Check watch(Turn turn, Actor by) {
    Duration every = Severities.of(turn.matrix, turn.draft.ruling.severity()).updateEvery();
    boolean isPerson = turn.matrix.people().containsKey(new PersonId(by.name()));
    return every == null || !isPerson ? null : new Check(turn.now.plus(every), 0, false);
  }

  private boolean isSupport() {
    return draft.ruling.support() != null && by.side() != null && by.side() != draft.lead;
  }

  /** Any word from who acknowledged puts the question whether it is still theirs off. */
  void heard() {
    Mark first = draft.acknowledged;
    Check check = draft.check;
    if (first != null && first.by().equals(by) && check != null && !check.snoozed()) {
      draft.check = watch(turn, by);
    }
  }

  private void again() {
    Check check = draft.check;
    heard();
    if (check != null && check.asked() > 0 && !check.equals(draft.check)) {
      turn.tell(Kind.NOTE, by, via, turn.nameOf(by) + " says that it is still theirs.");
    }
  }

  private void take() {
    draft.state = State.ACKNOWLEDGED;
    draft.acknowledged = new Mark(turn.now, by, via);
    draft.breachAt = null;
    draft.silenced = null;
    draft.leadUntil = null;
    draft.unanswered = false;
    draft.check = watch(turn, by);
    draft.escalated = null;
    draft.runs.replaceAll(run -> isOffered(run.side()) ? run : run.stopped(run.taken()));
    // The giving side's word does not take back what it gave: the others are asked on.
    turn.cancel(draft.handing == null ? Decision.Cancel.ALL : Decision.Cancel.of(draft.lead));
    turn.tell(Kind.ACKNOWLEDGED, by, via, "Acknowledged by " + turn.nameOf(by) + ".");
    for (PersonId person : new ArrayList<>(draft.told)) {
      if (!person.value().equals(by.name()) && !isOffered(sideOf(person))) {
        turn.notice(PageKind.TAKEN, person, turn.nameOf(by), "was paged, and hears who has it");
      }
    }
  }

  private boolean isOffered(@Nullable Side side) {
    return draft.handing != null && draft.handing.to() == side;
  }

  private @Nullable Side sideOf(PersonId id) {
    Person person = turn.matrix.people().get(id);
    return person == null ? null : person.side();
  }

  private void support(Side side) {
    boolean running =
        draft.runs.stream().anyMatch(run -> run.side() == side && run.taken() == null);
    if (!running) {
      return;
    }
    draft.runs.replaceAll(
        run -> run.side() == side ? run.stopped(new Mark(turn.now, by, via)) : run);
    turn.cancel(Decision.Cancel.of(side));
    turn.tell(
        Kind.SUPPORT_ACKNOWLEDGED,
        by,
        via,
        turn.nameOf(by)
            + " acknowledged for the supporting side; the "
            + Words.side(draft.lead)
            + " side still leads.");
  }
}
