package nightbell.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.engine.Asks;
import nightbell.engine.Gap;
import nightbell.engine.IntakeCount;
import nightbell.engine.NumberFault;
import nightbell.engine.Page;
import nightbell.engine.Store;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.escalation.State;
import nightbell.matrix.SystemId;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import nightbell.store.KnownIncidents.Problem;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One transaction's view of the tables. For the one thread that runs the transaction. */
final class JdbiSession implements Store.Session {
  private final CounterTable counters;
  private final IncidentTable incidents;
  private final IncidentChanges changes;
  private final PageTable pages;
  private final List<Page> ordered = new ArrayList<>();
  private final PageQueue queue;
  private final TrailTable trail;
  private final AnswerTable answers;
  private final ConversationTable conversations;
  private final GapTable gaps;
  private final CountTable counts;
  private final NumberFaultTable numbers;
  private final SetAsideTable aside;
  private final JdbiAsks.Book asks;

  /** Whether a group began that may not be in the table yet. */
  private boolean begun;

  JdbiSession(Handle db, @Nullable KnownIncidents known) {
    counters = new CounterTable(db);
    incidents = new IncidentTable(db);
    changes = new IncidentChanges(incidents, new IncidentWrites(db), known);
    pages = new PageTable(db);
    queue = new PageQueue(db);
    trail = new TrailTable(db, counters);
    answers = new AnswerTable(db);
    conversations = new ConversationTable(db);
    gaps = new GapTable(db);
    counts = new CountTable(db);
    numbers = new NumberFaultTable(db);
    aside = new SetAsideTable(db);
    asks = new JdbiAsks.Book(db);
  }

  /** Writes what was gathered; to be called once, before the commit. */
  void flush() {
    writeGathered();
    trail.flush();
    counters.flush();
    counts.flush();
  }

  /** The incidents that it wrote, as they are now. */
  Collection<Incident> written() {
    return changes.written();
  }

  /** To be called before whatever looks at incidents or pages by a query: pages last. */
  private void writeGathered() {
    changes.flush();
    if (!ordered.isEmpty()) {
      pages.insert(ordered);
      ordered.clear();
    }
  }

  @Override
  public IncidentNumber nextNumber() {
    return new IncidentNumber(Math.toIntExact(counters.take("incident")));
  }

  @Override
  public Optional<Incident> incident(IncidentNumber number) {
    return changes.find(number);
  }

  @Override
  public Optional<Incident> unresolved(ClientId client, DedupKey key) {
    return changes.unresolved(new Problem(client, key));
  }

  @Override
  public Optional<Incident> resolvedSince(ClientId client, DedupKey key, Instant since) {
    if (changes.isTouched(new Problem(client, key))) {
      writeGathered();
    }
    return incidents.resolvedSince(client, key, since);
  }

  @Override
  public List<Incident> unresolvedOn(ClientId client, SystemId system) {
    writeGathered();
    return incidents.unresolvedOn(client, system);
  }

  @Override
  public List<IncidentNumber> inState(ClientId client, State state) {
    writeGathered();
    return incidents.inState(client, state);
  }

  @Override
  public Optional<IncidentNumber> group(ClientId client, SystemId system, Instant since) {
    if (begun) {
      writeGathered();
      begun = false;
    }
    return incidents.group(client, system, since);
  }

  @Override
  public List<Incident> grouped(IncidentNumber first) {
    writeGathered();
    return incidents.grouped(first);
  }

  @Override
  public void insert(Incident incident) {
    changes.insert(incident);
    begun |= incident.number().equals(incident.group());
  }

  @Override
  public void update(Incident incident) {
    changes.update(incident);
  }

  @Override
  public void insert(Page page) {
    ordered.add(page);
  }

  @Override
  public void insert(Gap gap) {
    writeGathered();
    gaps.insert(gap);
  }

  @Override
  public Optional<Page> page(PageId id) {
    writeGathered();
    return pages.lock(id);
  }

  @Override
  public Optional<Page> pageByToken(String tokenHash) {
    writeGathered();
    return pages.lockByToken(tokenHash);
  }

  @Override
  public List<Page> pagesByToken(String tokenHash) {
    writeGathered();
    return pages.lockAllByToken(tokenHash);
  }

  @Override
  public Optional<Page> pageByCarrierId(String carrierId) {
    writeGathered();
    return pages.lockByCarrierId(carrierId);
  }

  @Override
  public void update(Page page) {
    writeGathered();
    pages.update(page);
  }

  @Override
  public void said(PageId page, String words) {
    writeGathered();
    pages.said(page, words);
  }

  @Override
  public List<PageId> cancelQueued(
      IncidentNumber incident, @Nullable Side run, Set<PageKind> kinds, Instant at) {
    writeGathered();
    return queue.cancel(incident, run, kinds, at);
  }

  @Override
  public List<Page> underWay(IncidentNumber incident, @Nullable Side run) {
    writeGathered();
    return pages.lockUnderWay(incident, run);
  }

  @Override
  public List<Page> pagedTo(String address, Instant since) {
    writeGathered();
    return pages.pagedTo(address, since);
  }

  @Override
  public List<PersonId> reached(IncidentNumber incident) {
    writeGathered();
    return pages.reached(incident);
  }

  @Override
  public void named(String address, String incidents, Instant at, Instant now) {
    conversations.named(address, incidents, at, now);
  }

  @Override
  public String named(String address) {
    return conversations.named(address);
  }

  @Override
  public void optOut(String address, Instant at) {
    conversations.optOut(address, at);
  }

  @Override
  public void optIn(String address) {
    conversations.optIn(address);
  }

  @Override
  public void optInBefore(String address, Instant at) {
    conversations.optInBefore(address, at);
  }

  @Override
  public boolean isOptedOut(String address) {
    return conversations.isOptedOut(address);
  }

  @Override
  public void count(IntakeCount count) {
    counts.add(count);
  }

  @Override
  public boolean setAside(IncidentNumber incident, Instant at, String why) {
    return aside.insert(incident, at, why);
  }

  @Override
  public boolean goOn(IncidentNumber incident) {
    return aside.remove(incident);
  }

  @Override
  public Asks.Book asks() {
    writeGathered();
    return asks;
  }

  @Override
  public void append(
      Instant at, @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry) {
    trail.append(at, client, incident, entry);
  }

  @Override
  public Optional<String> answered(String name) {
    return answers.find(name);
  }

  @Override
  public void answer(String name, String answer, Instant at) {
    answers.insert(name, answer, at);
  }

  @Override
  public void unreached(NumberFault fault) {
    numbers.add(fault);
  }

  @Override
  public void reached(String address, Channel channel) {
    numbers.remove(address, channel);
  }
}
