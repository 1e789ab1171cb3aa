package nightbell.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.matrix.Matrix;
import nightbell.matrix.Roster;
import nightbell.matrix.Ruling;

/**
 * Plays an incident that nobody answers, by the very machine that pages, to the end of its path and
 * the first repetition after it. Pure, and quick enough to be asked by a page.
 */
public final class Rehearsal {
  private static final int MOST = 2_000;

  private Rehearsal() {}

  /** A page that would be sent, and when. */
  public record Line(Instant at, PageOrder page) {}

  /** Who would be paged for this alert, received at this instant, if nobody answered. */
  public static List<Line> play(
      Matrix matrix, Roster roster, Alert alert, Ruling ruling, Instant at) {
    Escalation escalation = new Escalation(matrix, roster);
    Actor explain = new Actor("explain", null);
    List<Line> lines = new ArrayList<>();
    Decision decision =
        escalation.open(
            new IncidentNumber(101), matrix.client().id(), alert, 0, ruling, explain, at);
    Instant now = at;
    for (int i = 0; i < MOST; i++) {
      for (PageOrder page : decision.pages()) {
        if (page.kind() == PageKind.PAGE && !isRepetition(page, matrix)) {
          lines.add(new Line(now, page));
        }
      }
      Incident incident = decision.incident();
      Instant next = incident.nextAt();
      if (next == null || isOver(incident, matrix)) {
        break;
      }
      now = next;
      decision = escalation.decide(incident, new Event.Due(), now);
    }
    return lines;
  }

  /** One side's path can run out before the other's: its further repetitions are not told. */
  private static boolean isRepetition(PageOrder page, Matrix matrix) {
    return page.round() > 1 + matrix.exhausted().rounds() && page.step() > 0;
  }

  private static boolean isOver(Incident incident, Matrix matrix) {
    int rounds = 1 + matrix.exhausted().rounds();
    boolean held = incident.state() == State.HELD && incident.ruling().heldUntil() != null;
    return !held
        && incident.runs().stream()
            .allMatch(run -> run.round() > rounds && run.planned().isEmpty());
  }
}
