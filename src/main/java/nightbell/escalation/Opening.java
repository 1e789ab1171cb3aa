package nightbell.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nightbell.audit.Kind;
import nightbell.matrix.JointRule;
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
    Draft draft = turn.draft;
    Ruling ruling = draft.ruling;
    turn.tell(Kind.RULED, String.join(" ", ruling.sentences()));
    if (ruling.unmatched()) {
      turn.tell(Kind.GAP, "The matrix has no row for this alert: it pages by unmatched.");
    }
    draft.lead = ruling.lead();
    draft.breachAt = ruling.respondBy();
    draft.acknowledged = null;
    draft.resolved = null;
    draft.check = null;
    draft.unanswered = false;
    draft.runs = new ArrayList<>();
    draft.leadUntil = null;
    if (ruling.page() == Ruling.Paging.NOW) {
      inform();
      paths(turn.now);
    } else {
      draft.state = State.HELD;
      turn.tell(
          Kind.HELD,
          ruling.page() == Ruling.Paging.NEVER
              ? "Not paged: " + ruling.severity() + " is for the morning digest."
              : "Held until " + ruling.heldUntil() + ", when business opens.");
    }
  }

  /** Begins the paths of an incident that was held until {@code at}. */
  void release(Instant at) {
    inform();
    paths(at);
  }

  /** Begins the paths anew. */
  void restart(String why) {
    turn.tell(Kind.PATH_RESTARTED, why);
    turn.draft.acknowledged = null;
    turn.draft.check = null;
    turn.draft.unanswered = false;
    paths(turn.now);
  }

  private void paths(Instant at) {
    Draft draft = turn.draft;
    draft.state = State.OPEN;
    List<PathRun> runs = new ArrayList<>();
    for (Ruling.Run run : draft.ruling.runs()) {
      turn.tell(
          Kind.PATH_STARTED,
          "Path " + run.path() + " starts for the " + Words.side(run.side()) + " side.");
      PathRun starting = PathRun.starting(run.side(), run.path(), at.plus(firstStep(run)), at);
      runs.add(new Stepping(turn, starting).advance().run());
    }
    draft.runs = runs;
    String joint = draft.ruling.joint();
    if (joint != null && draft.lead == draft.ruling.lead()) {
      JointRule rule = Objects.requireNonNull(turn.matrix.joint().get(joint), "joint rule");
      draft.leadUntil = at.plus(rule.acceptWithin());
    }
  }

  private Duration firstStep(Ruling.Run run) {
    return Objects.requireNonNull(turn.matrix.paths().get(run.path()), "path").steps().get(0).at();
  }

  private void inform() {
    for (PersonId person : turn.draft.ruling.inform()) {
      turn.notice(PageKind.INFORM, person, "", "row informs " + person);
    }
  }
}
