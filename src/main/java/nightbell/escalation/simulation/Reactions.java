package nightbell.escalation.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import nightbell.audit.Actor;
import nightbell.escalation.Escalation;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.escalation.PageKind;
import nightbell.escalation.PageOrder;
import nightbell.escalation.PathRun;
import nightbell.escalation.Via;
import nightbell.matrix.BusinessClock;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/** The carriers and the people: what becomes of a message, and what somebody does about it. */
final class Reactions {
  private static final Duration READS_DIGEST = Duration.ofMinutes(90);

  private final Scenario scenario;
  private final Escalation escalation;
  private final Matrix matrix;
  private final BusinessClock business;

  Reactions(Scenario scenario, Escalation escalation) {
    this.scenario = scenario;
    this.escalation = escalation;
    this.matrix = scenario.matrix();
    this.business = new BusinessClock(matrix);
  }

  /** Who reads the morning digest, and when they have seen to what it lists. */
  record Digest(Instant at, Actor by) {}

  SentPage send(PageOrder order, Instant at) {
    Habit habit = scenario.habits().of(order.person().id());
    boolean night = Fate.isNight(at, zone(matrix, order.person()));
    Fate fate = Fate.of(order, at, habit, night, chance(order, "fate"));
    return new SentPage(at, order, fate);
  }

  /** The zone in which a person sleeps: their own, else the client's. */
  static ZoneId zone(Matrix matrix, Person person) {
    ZoneId own = person.zone();
    return own == null ? matrix.client().zone() : own;
  }

  /** What an answer to this message means now; nothing where somebody else was first. */
  Optional<Event> answer(Incident incident, PageOrder order) {
    Person person = order.person();
    Actor by = new Actor(person.id().value(), person.side());
    Mark taken = taken(incident, person);
    if (incident.isResolved() || (taken != null && !taken.by().equals(by))) {
      return Optional.empty();
    }
    Event event =
        taken != null && order.kind() != PageKind.STILL_YOURS
            ? new Event.Heard(by)
            : chosen(order, by);
    return escalation.refusal(incident, event).isPresent() ? Optional.empty() : Optional.of(event);
  }

  /** When whoever acknowledged by this message has mended it. */
  Optional<Instant> worksUntil(PageOrder order, Instant from) {
    Duration median = scenario.habits().of(order.person().id()).resolvesIn();
    return median == null
        ? Optional.empty()
        : Optional.of(from.plus(chance(order, "work").around(median)));
  }

  /** What is never paged is read by the lead's desk when business next opens. */
  Optional<Digest> digest(Incident incident, Instant from) {
    var side = matrix.sides().get(incident.lead());
    if (side == null) {
      return Optional.empty();
    }
    PersonId desk = side.desk();
    Chance chance = Chance.of(scenario.seed(), "digest " + incident.number());
    Instant at = business.opening(from).plus(chance.around(READS_DIGEST));
    return Optional.of(new Digest(at, new Actor(desk.value(), incident.lead())));
  }

  private Event chosen(PageOrder order, Actor by) {
    Habit habit = scenario.habits().of(order.person().id());
    double drawn = chance(order, "choice").next();
    Via via = via(order.channel());
    if (order.kind() == PageKind.PAGE && drawn < habit.escalates()) {
      return new Event.Escalate(by, via);
    }
    return order.kind() == PageKind.PAGE && drawn < habit.escalates() + habit.notMine()
        ? new Event.NotMine(by, via)
        : new Event.Acknowledge(by, via);
  }

  /** Who has it, or has it for this person's side while the other side leads. */
  private static @Nullable Mark taken(Incident incident, Person person) {
    if (incident.acknowledged() != null) {
      return incident.acknowledged();
    }
    return incident.runs().stream()
        .filter(run -> run.isTakenBy(person.side()))
        .map(PathRun::taken)
        .findFirst()
        .orElse(null);
  }

  private Chance chance(PageOrder order, String what) {
    return Chance.of(scenario.seed(), what + " " + order.id());
  }

  private static Via via(Channel channel) {
    return switch (channel) {
      case SMS -> Via.SMS;
      case VOICE -> Via.VOICE;
      case EMAIL -> Via.EMAIL;
    };
  }
}
