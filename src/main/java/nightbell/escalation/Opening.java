package nightbell.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nightbell.audit.Actor;
import nightbell.audit.Kind;
import nightbell.matrix.JointRule;
import nightbell.matrix.Path;
import nightbell.matrix.Ruled;
import nightbell.matrix.Ruling;
import nightbell.oncall.PersonId;

/** Starts an incident's paths: at once, later, or not at all, as its ruling says. */
final class Opening {
  private final Turn turn;

  Opening(Turn turn) {
    this.turn = turn;
  }

  /** Begins from a ruling just made. */
  void start() {
    start(turn.now);
  }

  /** Begins from a ruling made for this instant. */
  void start(Instant at) {
    Draft draft = turn.draft;
    Ruling ruling = draft.ruling;
    turn.tell(
        Kind.RULED,
        String.join(" ", ruling.sentences()),
        Ruled.of(ruling, draft.matrixVersion, at).values());
    if (ruling.unmatched()) {
      turn.gap(
          GapKind.UNMATCHED,
          Actor.NIGHTBELL,
          "The matrix has no row for this alert: it pages by unmatched.");
    }
    draft.lead = ruling.lead();
    draft.breachAt = ruling.respondBy();
    draft.acknowledged = null;
    draft.resolved = null;
    draft.check = null;
    draft.handing = null;
    draft.escalated = null;
    draft.unanswered = false;
    draft.runs = new ArrayList<>();
    draft.leadUntil = null;
    draft.silenced = null;
    if (new Silencing(turn).covers()) {
      return;
    }
    if (ruling.page() == Ruling.Paging.NOW) {
      inform();
      paths(at);
    } else {
      draft.state = State.HELD;
      turn.tell(
          Kind.HELD,
          ruling.heldUntil() == null
              ? "Nobody is paged: " + ruling.severity() + " is for the morning digest."
              : "Held until "
                  + Words.at(turn.matrix, ruling.heldUntil())
                  + ", when business opens.");
    }
  }

  /** Begins the paths of an incident that was held until {@code at}. */
  void release(Instant at) {
    inform();
    paths(at);
  }

  /** Begins the paths anew, unless a silence covers it by now. */
  void restart(String why) {
    if (new Silencing(turn).covers()) {
      return;
    }
    turn.tell(Kind.PATH_RESTARTED, why);
    turn.draft.acknowledged = null;
    turn.draft.check = null;
    turn.draft.unanswered = false;
    paths(turn.now);
  }

  private void paths(Instant at) {
    Draft draft = turn.draft;
    new Silencing(turn).begin();
    draft.state = State.OPEN;
    // What was handed over runs by the path of the side that accepted it, not as it was ruled.
    List<Ruling.Run> runs =
        draft.runs.isEmpty()
            ? draft.ruling.runs()
            : draft.runs.stream().map(run -> new Ruling.Run(run.side(), run.path())).toList();
    draft.runs = new ArrayList<>();
    runs.forEach(run -> draft.runs.add(begun(run, at)));
    watchLead(at);
  }

  /** Begins one side's path anew, in place of what ran for it. */
  void begin(Ruling.Run run) {
    List<PathRun> runs = turn.draft.runs;
    PathRun begun = begun(run, turn.now);
    if (runs.stream().noneMatch(known -> known.side() == run.side())) {
      runs.add(begun);
    } else {
      runs.replaceAll(known -> known.side() == run.side() ? begun : known);
    }
  }

  /** The lead of joint work may stay silent for so long; once it has moved it stays. */
  void watchLead(Instant at) {
    JointRule rule = turn.matrix.jointRule(turn.draft.ruling);
    if (rule != null && turn.draft.lead == turn.draft.ruling.lead()) {
      turn.draft.leadUntil = at.plus(rule.acceptWithin());
    }
  }

  private PathRun begun(Ruling.Run run, Instant at) {
    turn.tell(
        Kind.PATH_STARTED,
        Words.side(turn.matrix, run.side()) + " is paged by path " + run.path() + " from now on.",
        Map.of("path", run.path().value(), "run", Words.side(run.side())));
    Path path = Objects.requireNonNull(turn.matrix.paths().get(run.path()), "path");
    Instant first = at.plus(path.steps().get(0).at());
    return new Stepping(turn, PathRun.starting(run.side(), run.path(), first, at)).advance().run();
  }

  void inform() {
    var row = turn.draft.ruling.row();
    String why = (row == null ? "the matrix" : "row " + row) + " has them informed";
    for (PersonId person : turn.draft.ruling.inform()) {
      turn.notice(PageKind.INFORM, person, "", why);
    }
  }
}
