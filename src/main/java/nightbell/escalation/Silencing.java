package nightbell.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nightbell.audit.Kind;
import nightbell.escalation.Incident.Handing;
import nightbell.escalation.Incident.Silenced;
import nightbell.matrix.Ruling;
import nightbell.matrix.silence.Silence;
import nightbell.matrix.silence.Silences.Cover;

/**
 * Keeps an incident quiet while a silence covers it, and starts its path when none does any more.
 * What rings already is stopped only by a silence that was made since it began to: a window planned
 * before, for other work, must not hide what was there first.
 */
final class Silencing {
  /** What is being written while an alert comes in is known to it a little later. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final Turn turn;
  private final Draft draft;

  Silencing(Turn turn) {
    this.turn = turn;
    this.draft = turn.draft;
  }

  /** Silences what is about to start its path, if a silence covers it; says whether it did. */
  boolean covers() {
    Optional<Cover> cover = turn.silences.cover(draft.alert, draft.ruling, turn.now);
    cover.ifPresent(this::enter);
    return cover.isPresent();
  }

  /** Looks at the silences as they are now. */
  void review() {
    if (draft.state == State.SILENCED && draft.flaps.quietUntil() == null) {
      turn.silences
          .cover(draft.alert, draft.ruling, turn.now)
          .ifPresentOrElse(this::stay, this::end);
    } else if (draft.state == State.OPEN) {
      Instant since =
          draft.ringsSince == null ? draft.before().openedAt().minus(MARGIN) : draft.ringsSince;
      turn.silences.madeSince(since, draft.alert, draft.ruling, turn.now).ifPresent(this::stop);
    }
  }

  /** Somebody wants it to go on all the same: it rings from now on, whatever covers it. */
  void lift() {
    if (draft.state == State.SILENCED) {
      draft.breachAt = turn.matrix.respondBy(draft.ruling.severity(), turn.now);
    }
    draft.silenced = null;
    draft.ringsSince = turn.now;
  }

  /** It rings from now on, since no silence that is known by now covers it. */
  void begin() {
    lift();
    draft.ringsSince = turn.now.minus(MARGIN);
  }

  private void enter(Cover cover) {
    draft.state = State.SILENCED;
    draft.acknowledged = null;
    draft.check = null;
    draft.breachAt = null;
    draft.leadUntil = null;
    draft.unanswered = false;
    draft.silenced = silenced(cover);
    turn.tell(Kind.SILENCED, "Nobody is paged: " + words(cover) + ".");
  }

  private void stop(Cover cover) {
    Handing handing = draft.handing;
    if (handing != null) {
      new HandingOver(turn).callOff(handing);
    }
    draft.runs.replaceAll(run -> run.stopped(run.taken()));
    turn.cancel(Decision.Cancel.ALL);
    enter(cover);
  }

  private void stay(Cover cover) {
    Silenced as = silenced(cover);
    if (!as.equals(draft.silenced)) {
      draft.silenced = as;
      turn.tell(Kind.SILENCED, "Still nobody is paged: " + words(cover) + ".");
    }
  }

  /** The path starts when the silence ended: as the matrix rules at that instant. */
  private void end() {
    Silenced was = draft.silenced;
    boolean early = was == null || was.until().isAfter(turn.now);
    Instant at = was == null || early ? turn.now : was.until();
    String before =
        "Silenced until "
            + Words.at(turn.matrix, at)
            + ": the response time counts from the end of the silence.";
    Ruling ruling = turn.matrix.rule(draft.alert, at).saying(before);
    turn.tell(
        Kind.SILENCE_OVER,
        "The silence "
            + (early ? "was ended early" : "is over")
            + " and it still fires: its path starts.");
    draft.state = State.OPEN;
    if (draft.lead == draft.ruling.lead()) {
      draft.ruling = ruling;
      new Opening(turn).start(at);
    } else {
      // What was handed over stays with the side that accepted it.
      draft.silenced = null;
      draft.breachAt = ruling.respondBy();
      new Opening(turn).release(at);
    }
  }

  private static Silenced silenced(Cover cover) {
    Silence silence = cover.silence();
    return new Silenced(silence.id(), silence.by(), silence.reason(), cover.until());
  }

  private String words(Cover cover) {
    Silence silence = cover.silence();
    return "silence "
        + silence.id()
        + " ("
        + silence.match().words()
        + ") of "
        + silence.by()
        + " covers it until "
        + Words.at(turn.matrix, cover.until())
        + ": \""
        + silence.reason()
        + "\"";
  }
}
