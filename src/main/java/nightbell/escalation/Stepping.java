package nightbell.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nightbell.audit.Kind;
import nightbell.escalation.PathRun.Out;
import nightbell.escalation.PathRun.Place;
import nightbell.escalation.PathRun.Planned;
import nightbell.matrix.Path;
import nightbell.oncall.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Moves one path run through its steps, rounds and repetitions. What is due by now is done in order
 * of time; a run that is not stopped always has a next instant.
 */
final class Stepping {
  private final Turn turn;
  private final PathRun start;
  private final Path path;
  private final Plan plan;
  private Instant roundAt;
  private int round;
  private int step;
  private @Nullable Instant nextAt;
  private final List<Planned> planned;
  private final List<Out> out;

  Stepping(Turn turn, PathRun run) {
    this.turn = turn;
    this.start = run;
    this.path = Objects.requireNonNull(turn.matrix.paths().get(run.path()), "unknown path");
    this.plan = new Plan(turn, run.side(), path);
    this.roundAt = run.roundAt();
    this.round = run.round();
    this.step = run.step();
    this.nextAt = run.nextAt();
    this.planned = new ArrayList<>(run.planned());
    this.out = new ArrayList<>(run.out());
  }

  /** Does all that is due by now. */
  Stepping advance() {
    while (true) {
      Planned page = planned.isEmpty() ? null : planned.get(0);
      Instant step = nextAt;
      if (page != null && isDue(page.due()) && (step == null || !page.due().isAfter(step))) {
        planned.remove(0);
        order(page);
      } else if (step != null && isDue(step)) {
        next(step);
      } else {
        return this;
      }
    }
  }

  /**
   * A page cannot succeed: the person's next channel goes now, or a mail where no carrier works,
   * and where nothing of the present step can succeed any more, the next step does.
   */
  Stepping failed(Event.PageFailed event) {
    PageId page = event.page();
    Out failed = out.stream().filter(o -> o.page().equals(page)).findFirst().orElse(null);
    if (failed == null) {
      return this;
    }
    boolean mails = event.down() && !failed.mail();
    if (failed.dead()) {
      // It hurried the path when it was put off; that no carrier works has shown only now.
      return mails && isHere(failed.place()) && !isMailed(failed) && mail(failed)
          ? advance()
          : this;
    }
    out.replaceAll(o -> o.equals(failed) ? o.died() : o);
    boolean goesOn = nextChannel(failed) || (mails && mail(failed));
    if (!goesOn && isHere(failed.place()) && nothingLeft() && hasNextStep()) {
      hurry();
    }
    return advance();
  }

  private void hurry() {
    Instant planned = nextAt;
    turn.tell(
        Kind.HURRIED,
        "Nobody of step "
            + (step + 1)
            + " can be reached: the next step begins at once"
            + (planned == null ? "." : ", not only at " + Words.at(turn.matrix, planned) + "."));
    nextAt = turn.now;
  }

  PathRun run() {
    return new PathRun(
        start.side(), path.id(), roundAt, round, step, nextAt, start.taken(), planned, out);
  }

  private boolean nextChannel(Out failed) {
    for (int i = 0; i < planned.size(); i++) {
      Planned p = planned.get(i);
      if (!p.retry() && p.place().equals(failed.place()) && p.person().equals(failed.person())) {
        planned.remove(i);
        planned.add(0, new Planned(p.place(), p.person(), p.channel(), turn.now, false));
        return true;
      }
    }
    return false;
  }

  /** A mail that the step does not ask for, when nothing else gets out of the house. */
  private boolean mail(Out failed) {
    if (plan.mails(failed.place(), failed.person())) {
      return false;
    }
    String why = "no carrier works for texts and calls: by mail instead";
    PageId id = turn.page(start, failed.person(), Channel.EMAIL, failed.place(), why);
    if (id != null) {
      out.add(new Out(id, failed.place(), failed.person(), false, true));
    }
    return id != null;
  }

  private boolean isMailed(Out failed) {
    return out.stream()
        .filter(Out::mail)
        .anyMatch(o -> o.place().equals(failed.place()) && o.person().equals(failed.person()));
  }

  private boolean nothingLeft() {
    return planned.stream().noneMatch(p -> !p.retry() && isHere(p.place()))
        && out.stream().noneMatch(o -> !o.dead() && isHere(o.place()));
  }

  private boolean isHere(Place place) {
    return place.round() == round && place.step() == step;
  }

  private boolean isExhausted() {
    return round > plan.rounds();
  }

  private boolean hasNextStep() {
    return !isExhausted() && step + 1 < path.steps().size();
  }

  private void next(Instant at) {
    planned.removeIf(Planned::retry);
    if (isExhausted()) {
      repeat(at);
    } else if (hasNextStep()) {
      begin(step + 1, at);
    } else {
      nextRound(at);
    }
  }

  private void nextRound(Instant at) {
    round++;
    step = -1;
    roundAt = at;
    out.removeIf(o -> planned.stream().noneMatch(p -> p.place().equals(o.place())));
    if (isExhausted()) {
      turn.draft.unanswered = true;
      turn.tell(Kind.UNANSWERED, plan.unanswered());
      repeat(at);
    } else {
      turn.tell(Kind.ROUND_STARTED, plan.roundStarted(round));
      nextAt = roundAt.plus(path.steps().get(0).at());
    }
  }

  private void begin(int index, Instant at) {
    step = index;
    nextAt =
        index + 1 < path.steps().size()
            ? later(roundAt.plus(path.steps().get(index + 1).at()), at)
            : at.plus(plan.lastWait());
    List<Planned> pages = plan.step(new Place(round, step), at, nextAt);
    if (pages.isEmpty() && hasNextStep()) {
      nextAt = at;
    }
    add(pages);
  }

  private void repeat(Instant at) {
    step++;
    // Counted from now after a pause, so that what was missed is made up once and not many times.
    Instant base = at.plus(plan.every()).isAfter(turn.now) ? at : turn.now;
    nextAt = base.plus(plan.every());
    out.clear();
    add(plan.exhausted(new Place(round, step), base));
  }

  private void add(List<Planned> pages) {
    planned.addAll(pages);
    planned.sort(Comparator.comparing(Planned::due));
  }

  private void order(Planned page) {
    PageId id =
        turn.page(
            start,
            page.person(),
            page.channel(),
            page.place(),
            plan.why(page.place(), page.retry()));
    if (id != null) {
      out.add(new Out(id, page.place(), page.person(), false, false));
    }
  }

  private boolean isDue(Instant at) {
    return !at.isAfter(turn.now);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
