package nightbell.escalation.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nightbell.alert.Alert;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.escalation.Decision;
import nightbell.escalation.Escalation;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import nightbell.escalation.PageKind;
import nightbell.escalation.PageOrder;
import nightbell.escalation.Via;
import nightbell.matrix.Roster;
import nightbell.matrix.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * Plays a scenario: alerts arrive, join or open incidents as they do live, wake-ups come when an
 * incident asked for them, messages succeed or fail, and people answer. Not thread-safe; each
 * simulation is played once.
 */
public final class Simulation {
  private static final int FIRST = 101;
  private static final int MOST_VIOLATIONS = 100;

  private final Scenario scenario;
  private final Escalation escalation;
  private final LongestWait waits;
  private final Agenda agenda = new Agenda();
  private final Reactions reactions;
  private final Chance doubling;
  private final Map<DedupKey, CourseLog> latest = new HashMap<>();
  private final Map<IncidentNumber, CourseLog> logs = new TreeMap<>();
  private final Map<IncidentNumber, Watch> watches = new HashMap<>();
  private final List<Violation> violations = new ArrayList<>();
  private Instant now = Instant.MIN;
  private long decisions;

  private Simulation(Scenario scenario) {
    this.scenario = scenario;
    this.escalation = new Escalation(scenario.matrix(), new Roster(scenario.matrix()));
    this.waits = new LongestWait(scenario.matrix());
    this.reactions = new Reactions(scenario, escalation);
    this.doubling = Chance.of(scenario.seed(), "twice");
  }

  /** Plays a scenario to its end. */
  public static Outcome run(Scenario scenario) {
    return new Simulation(scenario).play();
  }

  private Outcome play() {
    for (Arrival arrival : scenario.arrivals()) {
      agenda.add(arrival.at(), () -> arrives(arrival.alert()));
    }
    for (Instant at = agenda.next(); at != null && !at.isAfter(scenario.until()); ) {
      now = at;
      agenda.happen();
      at = agenda.next();
    }
    now = scenario.until();
    watches.forEach((number, watch) -> watch.silence(now, what -> wrong(number, what)));
    return new Outcome(
        logs.values().stream().map(CourseLog::course).toList(), decisions, violations);
  }

  /** As live: joins the incident of the same problem, reopens a recent one, or opens one. */
  private void arrives(Alert alert) {
    CourseLog known = latest.get(DedupKey.of(alert));
    switch (alert.state()) {
      case FIRING -> fires(alert, known);
      case RESOLVED -> {
        if (known != null && isOpen(known)) {
          decide(known, new Event.Cleared(alert, tool(alert)));
        }
      }
      case ACKNOWLEDGED -> {
        if (known != null && isOpen(known)) {
          decide(known, new Event.Acknowledge(tool(alert), Via.TOOL));
        }
      }
    }
  }

  private void fires(Alert alert, @Nullable CourseLog known) {
    if (known != null && (isOpen(known) || isRecent(known.incident()))) {
      Alert merged = known.incident().alert().mergedWith(alert);
      Ruling ruling = scenario.matrix().rule(merged, now);
      decide(known, new Event.Fired(alert, ruling, 1, tool(alert)));
      return;
    }
    IncidentNumber number = new IncidentNumber(FIRST + logs.size());
    Ruling ruling = scenario.matrix().rule(alert, now);
    Decision decision =
        escalation.open(
            number, scenario.matrix().client().id(), alert, 1, ruling, tool(alert), now);
    CourseLog log = new CourseLog(decision.incident());
    latest.put(decision.incident().key(), log);
    logs.put(number, log);
    watches.put(number, new Watch(scenario.matrix(), waits));
    carryOut(log, decision, true);
    if (ruling.page() == Ruling.Paging.NEVER) {
      reactions
          .digest(log.incident(), now)
          .ifPresent(read -> agenda.add(read.at(), () -> tend(log, read.by())));
    }
  }

  private void decide(CourseLog log, Event event) {
    Decision decision = escalation.decide(log.incident(), event, now);
    if (doubling.below(scenario.twiceIn()) == 0) {
      again(decision, event);
    }
    carryOut(log, decision, event instanceof Event.Due);
  }

  /** An event that comes again: it changes nothing, or if it counts (a repeat), pages nobody. */
  private void again(Decision first, Event event) {
    boolean same = Twice.changesNothing(event);
    if (!same && !Twice.pagesNobody(event)) {
      return;
    }
    Decision second = escalation.decide(first.incident(), event, now);
    boolean changed = !second.incident().equals(first.incident()) || !second.entries().isEmpty();
    if (!second.pages().isEmpty() || (same && changed)) {
      wrong(first.incident().number(), event.getClass().getSimpleName() + " twice does more");
    }
  }

  private void carryOut(CourseLog log, Decision decision, boolean awake) {
    decisions++;
    Incident incident = decision.incident();
    IncidentNumber number = incident.number();
    Instant before = log.incident().nextAt();
    Watch watch = watches.get(number);
    if (watch != null) {
      watch.see(decision, awake, now, what -> wrong(number, what));
    }
    log.take(decision, now);
    decision.pages().forEach(order -> send(log, order));
    Instant next = incident.nextAt();
    if (next != null && (log.isNew() || !next.equals(before))) {
      agenda.add(next, () -> wake(log, next));
    }
    log.begun();
  }

  private void wake(CourseLog log, Instant at) {
    if (at.equals(log.incident().nextAt())) {
      decide(log, new Event.Due());
    }
  }

  private void send(CourseLog log, PageOrder order) {
    boolean closing = order.kind() == PageKind.TAKEN || order.kind() == PageKind.OVER;
    if (closing && !log.reached(order)) {
      return;
    }
    SentPage page = reactions.send(order, now);
    log.sent(page);
    if (page.fate().kind().isFailure()) {
      agenda.add(page.fate().at(), () -> fails(log, order));
    } else if (page.fate().kind() == Fate.Kind.ANSWERED && order.kind().answerable()) {
      agenda.add(page.fate().at(), () -> answers(log, order));
    }
  }

  private void fails(CourseLog log, PageOrder order) {
    Fate fate = log.page(order.id()).fate();
    if (!fate.kind().isFailure()) {
      return;
    }
    decide(
        log,
        order.kind() == PageKind.PAGE
            ? new Event.PageFailed(order.id(), fate.kind().words())
            : new Event.NoticeFailed(order.kind(), order.person().id(), order.channel()));
  }

  private void answers(CourseLog log, PageOrder order) {
    if (log.page(order.id()).fate().kind() == Fate.Kind.CANCELLED) {
      return;
    }
    Mark before = log.incident().acknowledged();
    reactions.answer(log.incident(), order).ifPresent(event -> decide(log, event));
    Mark after = log.incident().acknowledged();
    if (after != null && !after.equals(before)) {
      reactions
          .worksUntil(order, now)
          .ifPresent(done -> agenda.add(done, () -> tend(log, after.by())));
    }
  }

  /** Who has it has mended it; a morning digest's reader likewise. */
  private void tend(CourseLog log, Actor by) {
    Mark acknowledged = log.incident().acknowledged();
    boolean theirs = acknowledged == null ? log.asksNobody() : acknowledged.by().equals(by);
    if (isOpen(log) && theirs) {
      decide(log, new Event.Resolve(by, Via.WEB));
    }
  }

  private boolean isRecent(Incident incident) {
    Mark resolved = incident.resolved();
    return resolved != null
        && !resolved.at().isBefore(now.minus(scenario.matrix().timing().reopenWithin()));
  }

  private static boolean isOpen(CourseLog log) {
    return !log.incident().isResolved();
  }

  private static Actor tool(Alert alert) {
    String source = alert.source();
    return new Actor(source == null ? "tool" : source, null);
  }

  private void wrong(IncidentNumber number, String what) {
    if (violations.size() < MOST_VIOLATIONS) {
      violations.add(new Violation(scenario.seed(), number, now, what));
    }
  }
}
