package nightbell.engine;

import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.escalation.PathRun;
import nightbell.escalation.Via;
import nightbell.matrix.Matrix;
import nightbell.matrix.Organisation;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import nightbell.reply.Answers;
import nightbell.reply.Names;
import nightbell.reply.Open;
import nightbell.reply.Standing;
import org.jspecify.annotations.Nullable;

/** How incidents stand towards people who answer, in the words that answers use. */
final class Standings {
  private Standings() {}

  /** The incident as texts to the person of this page name it. */
  static Open open(Matrix matrix, Incident incident, Page page) {
    var system = incident.ruling().system();
    return new Open(
        incident.number(),
        standing(matrix, incident, page),
        incident.ruling().severity().value(),
        system == null ? "" : system.value(),
        incident.alert().title(),
        page.sentAt() == null ? page.queuedAt() : page.sentAt());
  }

  private static Standing standing(Matrix matrix, Incident incident, Page page) {
    Mark resolved = incident.resolved();
    if (incident.isResolved() && resolved != null) {
      String by = resolved.via() == Via.TOOL ? null : name(matrix, resolved.by());
      return new Standing.Resolved(by, PageWords.clock(matrix, resolved.at()));
    }
    Mark taken = taken(incident, page);
    if (taken == null) {
      return new Standing.Waiting();
    }
    return taken.by().name().equals(page.person().value())
        ? new Standing.TakenByMe()
        : new Standing.Taken(name(matrix, taken.by()), PageWords.clock(matrix, taken.at()));
  }

  /** Who has it, or who has it for the person's own side while the other side leads. */
  private static @Nullable Mark taken(Incident incident, Page page) {
    if (incident.isOfferedTo(page.side())) {
      return null;
    }
    if (incident.acknowledged() != null) {
      return incident.acknowledged();
    }
    return incident.runs().stream()
        .filter(run -> run.isTakenBy(page.side()))
        .map(PathRun::taken)
        .findFirst()
        .orElse(null);
  }

  /** Whether the incident waits on, since only the side that supports has acknowledged. */
  static boolean isSupported(Incident incident, Page page) {
    return incident.acknowledged() == null
        && incident.runs().stream().anyMatch(run -> run.isTakenBy(page.side()));
  }

  /** What became of "not mine", said by the person of this page. */
  static String notMine(Matrix matrix, Incident before, Incident after, Page page) {
    IncidentNumber number = after.number();
    if (after.handing() != null) {
      return Answers.handedOver(number, side(matrix, after.handing().to()));
    }
    if (before.handing() != null) {
      return Answers.returned(number, side(matrix, after.lead()));
    }
    return after.ruling().support() != null && page.side() != after.lead()
        ? Answers.left(number, side(matrix, after.lead()))
        : Answers.notMine(number);
  }

  private static String side(Matrix matrix, Side side) {
    Organisation known = matrix.sides().get(side);
    return known == null ? "the other side" : known.name();
  }

  private static String name(Matrix matrix, Actor actor) {
    Person person = matrix.people().get(new PersonId(actor.name()));
    return person == null ? actor.name() : Names.first(person.name());
  }
}
