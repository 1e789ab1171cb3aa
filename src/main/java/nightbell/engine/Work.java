package nightbell.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.engine.Store.Session;
import nightbell.escalation.Ahead;
import nightbell.escalation.Decision;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.escalation.PageOrder;
import nightbell.matrix.Matrix;
import nightbell.matrix.SystemId;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** One command's hands: it reads and writes by the session, and asks for what happens after. */
final class Work {
  private final Session session;
  private final Instant now;
  private final Rules rules;
  private final PageWords words;
  private final After after;
  private final List<Runnable> effects;

  Work(
      Session session,
      Instant now,
      Rules rules,
      PageWords words,
      After after,
      List<Runnable> effects) {
    this.session = session;
    this.now = now;
    this.rules = rules;
    this.words = words;
    this.after = after;
    this.effects = effects;
  }

  Session session() {
    return session;
  }

  Instant now() {
    return now;
  }

  Rules rules() {
    return rules;
  }

  /** Where questions outside of incidents, and contacts, are written. */
  AskBook book() {
    return new AskBook(session, now);
  }

  /** Decides an event by the version that ruled the incident, and writes what was decided. */
  Incident decide(Incident incident, Event event) {
    return write(rules.version(incident.matrixVersion()).escalation().decide(incident, event, now));
  }

  /** Writes a decision on a stored incident. */
  Incident write(Decision decision) {
    session.update(decision.incident());
    carryOut(decision);
    return decision.incident();
  }

  /** Writes a decision that opened an incident. */
  Incident open(Decision decision) {
    session.insert(decision.incident());
    carryOut(decision);
    return decision.incident();
  }

  /** What people call whom a page is for. */
  String name(Incident incident, Page page) {
    Person person = rules.version(incident.matrixVersion()).matrix().people().get(page.person());
    return person == null ? page.person().value() : person.name();
  }

  /** Puts an entry on record. */
  void tell(Incident incident, Entry entry) {
    session.append(now, incident.client(), incident.number(), entry);
  }

  /** Counts alerts by what became of them, in the same commit. */
  void count(Origin origin, String result, long alerts) {
    if (alerts > 0) {
      LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
      IntakeCount count =
          new IntakeCount(day, origin.client(), origin.key(), origin.format(), result, alerts);
      session.count(count);
      effects.add(() -> after.counted(count));
    }
  }

  /** Stops a page at the carrier, after the commit. */
  void recall(Page page) {
    effects.add(() -> after.recall(page));
  }

  /** Hands a queued page to the dispatcher, after the commit. */
  void send(Page page) {
    effects.add(() -> after.send(page));
  }

  /** Arms the incident's wake-up, after the commit. */
  void wake(Incident incident) {
    IncidentNumber number = incident.number();
    Instant next = incident.nextAt();
    effects.add(() -> after.wake(number, next));
  }

  /** Disarms the incident's wake-up, after the commit. */
  void sleep(IncidentNumber number) {
    effects.add(() -> after.wake(number, null));
  }

  private void carryOut(Decision decision) {
    Incident incident = decision.incident();
    List<Entry> told = new ArrayList<>(decision.entries());
    decision.entries().stream()
        .filter(entry -> entry.kind() == Kind.GAP)
        .forEach(entry -> session.insert(Gap.of(incident, entry, now)));
    switch (decision.cancel()) {
      case NONE -> {}
      case ALL -> cancel(incident, null).ifPresent(told::add);
      case INTERNAL -> cancel(incident, Side.INTERNAL).ifPresent(told::add);
      case PROVIDER -> cancel(incident, Side.PROVIDER).ifPresent(told::add);
    }
    decision.pages().forEach(order -> page(incident, order).ifPresent(told::add));
    if (!told.isEmpty()) {
      Matrix matrix = rules.version(incident.matrixVersion()).matrix();
      Ahead.of(incident, matrix)
          .ifPresent(next -> told.add(told.remove(told.size() - 1).with(next.values())));
    }
    told.forEach(entry -> tell(incident, entry));
    wake(incident);
  }

  private Optional<Entry> cancel(Incident incident, @Nullable Side run) {
    List<PageId> waiting = session.cancelQueued(incident.number(), run, needless(incident), now);
    effects.add(() -> after.forget(waiting));
    List<Page> ringing = new ArrayList<>();
    for (Page page : session.underWay(incident.number(), run)) {
      if (page.channel() == Channel.VOICE && page.carrierId() != null) {
        session.update(PageChange.cancelled(page, now));
        recall(page);
        ringing.add(page);
      }
    }
    return Stopped.entry(this, incident, waiting, ringing);
  }

  /** What asks for an answer; and, once it is over, what tells that it began. */
  private static Set<PageKind> needless(Incident incident) {
    Set<PageKind> kinds = EnumSet.of(PageKind.PAGE, PageKind.BREACH, PageKind.STILL_YOURS);
    if (incident.isResolved()) {
      kinds.add(PageKind.INFORM);
    }
    return kinds;
  }

  private Optional<Entry> page(Incident incident, PageOrder order) {
    boolean closing = order.kind() == PageKind.TAKEN || order.kind() == PageKind.OVER;
    if (closing && !session.reached(incident.number()).contains(order.person().id())) {
      return Optional.empty();
    }
    Matrix matrix = rules.version(incident.matrixVersion()).matrix();
    Page page = words.page(matrix, incident, alongside(incident), order, now);
    session.insert(page);
    send(page);
    return Optional.of(queued(order));
  }

  /** The others that are open on a system whose changes have a rule. */
  private List<Incident> alongside(Incident incident) {
    SystemId system = incident.ruling().system();
    if (system == null || incident.ruling().changeRule() == null) {
      return List.of();
    }
    return session.unresolvedOn(incident.client(), system).stream()
        .filter(other -> !other.number().equals(incident.number()))
        .toList();
  }

  private static Entry queued(PageOrder order) {
    String text =
        PageWords.channel(order.channel())
            + " to "
            + order.person().name()
            + " ("
            + order.why()
            + ").";
    Map<String, String> data =
        Map.of(
            "page", order.id().value(),
            "person", order.person().id().value(),
            "kind", order.kind().name().toLowerCase(Locale.ROOT));
    return new Entry(Kind.PAGE_QUEUED, Actor.NIGHTBELL, order.channel(), text, data);
  }
}
