package nightbell.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.escalation.Incident.Check;
import nightbell.matrix.JointRule;
import nightbell.matrix.PathId;
import nightbell.matrix.Ruling;
import nightbell.matrix.Severity;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * Does what time brings: releases, steps, breaches, a lead that moves, questions to acknowledgers.
 */
final class Waking {
  private static final int QUESTIONS = 2;

  private final Turn turn;
  private final Draft draft;

  Waking(Turn turn) {
    this.turn = turn;
    this.draft = turn.draft;
  }

  /** Everything that is due by now. */
  void due() {
    Instant quietUntil = draft.flaps.quietUntil();
    if (quietUntil != null && isDue(quietUntil)) {
      quiet(quietUntil);
      return;
    }
    new Silencing(turn).review();
    Instant heldUntil = draft.ruling.heldUntil();
    if (draft.state == State.HELD && isDue(heldUntil) && !new Silencing(turn).covers()) {
      new Opening(turn).release(Objects.requireNonNull(heldUntil));
    }
    Incident.Handing handing = draft.handing;
    if (handing != null && isDue(handing.until())) {
      new HandingOver(turn).returned(handing, "Nobody accepted the hand-over in time");
    }
    if (draft.state == State.OPEN || draft.handing != null) {
      draft.runs.replaceAll(this::advance);
    }
    if (draft.state == State.OPEN && isDue(draft.leadUntil)) {
      moveLead();
    }
    if (draft.state != State.ACKNOWLEDGED && isDue(draft.breachAt)) {
      breach();
    }
    Check check = draft.check;
    boolean watched = draft.state == State.ACKNOWLEDGED && draft.handing == null;
    if (watched && check != null && isDue(check.at())) {
      askOrRestart(check);
    }
  }

  /** What is over pages nobody any more, whatever else was missed; a breach stays on record. */
  private void quiet(Instant quietUntil) {
    Instant breachAt = draft.breachAt;
    if (draft.state != State.ACKNOWLEDGED && breachAt != null && breachAt.isBefore(quietUntil)) {
      breach();
    }
    new Closing(turn).quiet();
  }

  /** A page cannot succeed any more. */
  void failed(Event.PageFailed event) {
    if (draft.state != State.OPEN && draft.handing == null) {
      return;
    }
    draft.runs.replaceAll(
        run -> run.isStopped() ? run : new Stepping(turn, run).failed(event).run());
  }

  /** A message outside any path goes by the person's next channel, while it still has a sense. */
  void failed(Event.NoticeFailed event) {
    PageKind kind = event.kind();
    if (!draft.wants(kind, draft.lead) || kind == PageKind.TAKEN || kind == PageKind.OVER) {
      return;
    }
    String about =
        switch (kind) {
          case BREACH -> Words.respond(respond());
          case RETURNED -> Words.side(turn.matrix, draft.lead);
          case OPTED_OUT, PAGE, STILL_YOURS, INFORM, TAKEN, OVER -> "";
        };
    turn.noticeAfter(
        event.channel(), kind, event.person(), about, "their " + event.channel() + " failed");
  }

  /** Texts to this person cannot be counted on; their side's desk must know. */
  void optedOut(Event.OptedOut event) {
    event.texts().forEach(page -> failed(new Event.PageFailed(page, "opted out of texts")));
    Side side = event.by().side();
    var own = side == null ? null : turn.matrix.sides().get(side);
    if (own != null && !own.desk().value().equals(event.by().name())) {
      String who = turn.nameOf(event.by());
      turn.notice(PageKind.OPTED_OUT, own.desk(), who, who + " opted out of texts");
    }
  }

  private PathRun advance(PathRun run) {
    return run.isStopped() ? run : new Stepping(turn, run).advance().run();
  }

  private void breach() {
    draft.breached = true;
    draft.breachAt = null;
    String allowed = Words.respond(respond());
    turn.tell(Kind.BREACHED, "Breach: nobody acknowledged within " + allowed + ".");
    var other = turn.matrix.sides().get(draft.lead.other());
    if (other != null) {
      turn.notice(
          PageKind.BREACH, other.desk(), allowed, "the other side's desk hears of a breach");
    }
  }

  private Severity.@Nullable Respond respond() {
    Severity severity = Severities.of(turn.matrix, draft.ruling.severity());
    return severity.respond().get(draft.ruling.window());
  }

  private void moveLead() {
    draft.leadUntil = null;
    JointRule rule = Objects.requireNonNull(turn.matrix.jointRule(draft.ruling), "joint work");
    draft.lead = draft.lead.other();
    turn.tell(
        Kind.LEAD_MOVED,
        "The "
            + Words.side(draft.lead.other())
            + " side did not acknowledge within "
            + Words.length(rule.acceptWithin())
            + ": the "
            + Words.side(draft.lead)
            + " side leads now.");
    Mark support = takenByLead();
    if (support != null) {
      new Acknowledging(turn, support.by(), support.via()).acknowledge();
      return;
    }
    draft.runs.stream()
        .filter(run -> run.side() == draft.lead && run.isStopped())
        .findFirst()
        .ifPresent(left -> new Opening(turn).begin(new Ruling.Run(left.side(), left.path())));
    tieBreaker(rule.tieBreaker());
  }

  private @Nullable Mark takenByLead() {
    for (PathRun run : draft.runs) {
      if (run.side() == draft.lead && run.taken() != null) {
        return run.taken();
      }
    }
    return null;
  }

  private void tieBreaker(PersonId person) {
    PathRun outside = PathRun.starting(draft.lead, new PathId("tie-breaker"), turn.now, turn.now);
    for (Channel channel : List.of(Channel.VOICE, Channel.SMS)) {
      turn.page(outside, person, channel, new PathRun.Place(0, 0), "tie-breaker: the lead moved");
    }
  }

  private void askOrRestart(Check check) {
    Mark acknowledged = Objects.requireNonNull(draft.acknowledged, "an acknowledged incident");
    Actor by = acknowledged.by();
    if (check.snoozed()) {
      new Opening(turn).restart("The snooze is over: the path starts again.");
    } else if (check.asked() < QUESTIONS) {
      turn.tell(
          Kind.STILL_YOURS,
          "No word from " + turn.nameOf(by) + ": asked whether it is still theirs.");
      turn.notice(
          PageKind.STILL_YOURS, new PersonId(by.name()), "", "no word since the acknowledgement");
      draft.check = new Check(next(check.at()), check.asked() + 1, false);
    } else {
      new Opening(turn)
          .restart(turn.nameOf(by) + " was asked twice and said nothing: the path starts again.");
    }
  }

  private Instant next(Instant asked) {
    Severity severity = Severities.of(turn.matrix, draft.ruling.severity());
    Duration every = Objects.requireNonNull(severity.updateEvery(), "update_every");
    Instant next = asked.plus(every);
    return next.isAfter(turn.now) ? next : turn.now.plus(every);
  }

  private boolean isDue(@Nullable Instant at) {
    return at != null && !at.isAfter(turn.now);
  }
}
