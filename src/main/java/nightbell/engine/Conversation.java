package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.escalation.Event;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.Via;
import nightbell.matrix.Matrix;
import nightbell.oncall.Channel;
import nightbell.oncall.Person;
import nightbell.reply.Answers;
import nightbell.reply.Meaning;
import nightbell.reply.Open;
import nightbell.reply.Questions;
import nightbell.reply.Said;
import nightbell.reply.Verb;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of one phone: whom it belongs to, what it was paged for, and what was said last.
 */
final class Conversation {
  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  /** How long a late reply is still told who was first. */
  private static final Duration MEMORY = Duration.ofHours(24);

  private final Work work;
  private final Channel channel;
  private final String address;
  private final List<Page> paged;
  private final AskAnswers asks;

  Conversation(Work work, Channel channel, String address) {
    this.work = work;
    this.channel = channel;
    this.address = address;
    this.asks = new AskAnswers(work.session(), work.now(), address);
    this.paged = paged(work.now().minus(MEMORY));
  }

  /**
   * What this phone was paged for; and what its owner was paged for elsewhere, since a bare answer
   * must not guess between the two.
   */
  private List<Page> paged(Instant since) {
    Map<IncidentNumber, Page> newest = new LinkedHashMap<>();
    work.session()
        .pagedTo(address, since)
        .forEach(page -> newest.putIfAbsent(page.incident(), page));
    for (Person owner : owners().distinct().toList()) {
      Stream.of(Channel.values())
          .map(owner::address)
          .filter(other -> other != null && !other.equals(address))
          .distinct()
          .flatMap(other -> work.session().pagedTo(other, since).stream())
          .filter(page -> page.person().equals(owner.id()))
          .forEach(page -> newest.putIfAbsent(page.incident(), page));
    }
    return List.copyOf(newest.values());
  }

  /** Nobody in any matrix has this number, and nothing was ever sent to it. */
  boolean isStranger() {
    return paged.isEmpty() && asks.asked().isEmpty() && owners().findAny().isEmpty();
  }

  private Stream<Person> owners() {
    return work.rules().matrices().active().stream()
        .flatMap(version -> version.matrix().people().values().stream())
        .filter(person -> address.equals(person.address(channel)));
  }

  /** Whoever answers by text what was sent here has shown that this number reaches them. */
  void confirmed() {
    if (channel != Channel.SMS) {
      return;
    }
    owners()
        .map(Person::id)
        .distinct()
        .forEach(person -> work.book().confirmed(person, channel, address, "answered by text"));
  }

  /** What the questions outside of incidents make of it. */
  Questions.Heard questioned(String body, Said said, List<Open> open) {
    return asks.heard(body, said, open);
  }

  /** Answers the question of this code. */
  String answer(String code) {
    return asks.answer(code);
  }

  /** The incidents this phone was paged for, newest first, as they stand towards its owner. */
  List<Open> open() {
    List<Open> open = new ArrayList<>();
    for (Page page : paged) {
      try {
        open.add(open(page));
      } catch (IllegalStateException | Store.Unreadable e) {
        // One incident that cannot be read must not keep this phone from answering the others.
        LOG.error("Incident {} cannot be answered by text", page.incident(), e);
      }
    }
    return open;
  }

  private Open open(Page page) {
    Incident incident = incident(page.incident());
    return Standings.open(work.rules().version(incident.matrixVersion()).matrix(), incident, page);
  }

  /** Whether an answer to this incident was asked for here. */
  boolean wasPagedFor(IncidentNumber number) {
    return paged.stream().anyMatch(page -> page.incident().equals(number));
  }

  /** What the last page or list sent to this phone named. */
  List<IncidentNumber> named() {
    String named = work.session().named(address);
    return Arrays.stream(named.split(","))
        .filter(number -> !number.isBlank())
        .map(number -> new IncidentNumber(Integer.parseInt(number)))
        .toList();
  }

  /** Remembers that a list named these. */
  void named(List<IncidentNumber> incidents) {
    if (!incidents.isEmpty()) {
      String numbers =
          incidents.stream().map(IncidentNumber::toString).collect(Collectors.joining(","));
      work.session().named(address, numbers, work.now(), work.now());
    }
  }

  /** Puts the raw words on record, with each incident they concern. */
  void heard(String words, List<IncidentNumber> incidents) {
    if (incidents.isEmpty()) {
      Entry entry = entry(paged.isEmpty() ? null : paged.get(0), words);
      work.session().append(work.now(), null, null, entry);
    }
    for (IncidentNumber number : incidents) {
      work.tell(incident(number), entry(page(number), words));
    }
  }

  /** Puts a text from an unknown number on record. */
  void stranger(String words) {
    heard(words, List.of());
  }

  /** The owner of this phone wants no more texts: their next channel goes at once. */
  void optedOut() {
    work.session().optOut(address, work.now());
    boolean told = false;
    for (Page page : paged) {
      Incident incident = incident(page.incident());
      if (!incident.isResolved()) {
        work.tell(incident, entry(page, "STOP: no more texts can be sent to this phone"));
        Actor by = new Actor(page.person().value(), page.side());
        work.decide(incident, new Event.OptedOut(by, texts(incident)));
        told = true;
      }
    }
    if (!told) {
      unreached();
    }
  }

  /** Without an incident that tells the desk, the fault of the number does. */
  private void unreached() {
    for (MatrixVersion version : work.rules().matrices().active()) {
      Matrix matrix = version.matrix();
      matrix.people().values().stream()
          .filter(person -> address.equals(person.address(channel)))
          .map(
              person ->
                  new NumberFault(
                      address,
                      channel,
                      Fault.OPTED_OUT,
                      matrix.client().id(),
                      person.id(),
                      work.now()))
          .forEach(work.session()::unreached);
    }
  }

  private List<PageId> texts(Incident incident) {
    return work.session().underWay(incident.number(), null).stream()
        .filter(page -> page.channel() == Channel.SMS && page.address().equals(address))
        .map(Page::id)
        .toList();
  }

  /** Whether the owner wanted no more texts, and has not said otherwise since. */
  boolean isOptedOut() {
    return work.session().isOptedOut(address);
  }

  /** The owner takes texts again. */
  void optedIn() {
    work.session().optIn(address);
    work.session().reached(address, channel);
  }

  /** Whoever writes is there: what they acknowledged need not be asked about for a while. */
  void awake(List<Open> mine) {
    for (Open open : mine) {
      Page page = page(open.number());
      Actor by = new Actor(page.person().value(), page.side());
      work.decide(incident(open.number()), new Event.Heard(by));
    }
  }

  /**
   * Does what was meant to one incident.
   *
   * @return what to say where the person does not have it all the same; empty if all is as meant,
   *     null if the incident's state did not allow it
   */
  @Nullable String act(IncidentNumber number, Meaning.Act act) {
    Incident incident = incident(number);
    Page page = page(number);
    Actor by = new Actor(page.person().value(), page.side());
    Event event = event(act, by);
    if (event == null || refuses(incident, event)) {
      return null;
    }
    Incident after = work.decide(incident, event);
    if (act.verb() == Verb.NOT_MINE) {
      Matrix matrix = work.rules().version(after.matrixVersion()).matrix();
      return Standings.notMine(matrix, incident, after, page);
    }
    boolean takes = act.verb() == Verb.ACKNOWLEDGE || act.verb() == Verb.SNOOZE;
    return takes && Standings.isSupported(after, page) ? Answers.supported(number) : "";
  }

  private boolean refuses(Incident incident, Event event) {
    return work.rules()
        .version(incident.matrixVersion())
        .escalation()
        .refusal(incident, event)
        .isPresent();
  }

  private @Nullable Event event(Meaning.Act act, Actor by) {
    Duration length = act.length();
    Via via = channel == Channel.EMAIL ? Via.EMAIL : Via.SMS;
    return switch (act.verb()) {
      case ACKNOWLEDGE -> new Event.Acknowledge(by, via);
      case ESCALATE -> new Event.Escalate(by, via);
      case NOT_MINE -> new Event.NotMine(by, via);
      case RESOLVE -> new Event.Resolve(by, via);
      case SNOOZE -> length == null ? null : new Event.Snooze(by, via, length);
      case NOTE -> new Event.Note(by, via, act.note());
      case STATUS, HELP, REPEAT, STOP, START, NOTHING -> null;
    };
  }

  private Incident incident(IncidentNumber number) {
    return work.session().incident(number).orElseThrow();
  }

  private Page page(IncidentNumber number) {
    return Objects.requireNonNull(
        paged.stream().filter(p -> p.incident().equals(number)).findFirst().orElse(null));
  }

  private Actor owner() {
    return owners()
        .findFirst()
        .map(person -> new Actor(person.id().value(), person.side()))
        .orElseGet(() -> new Actor("unknown number", null));
  }

  private Entry entry(@Nullable Page page, String words) {
    Actor by = page == null ? owner() : new Actor(page.person().value(), page.side());
    return RawWords.entry(by, channel, address, page, words);
  }
}
