package nightbell.store;

import java.time.Instant;
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
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One transaction's view of the tables. For the one thread that runs the transaction. */
final class JdbiSession implements Store.Session {
  private final CounterTable counters;
  private final IncidentTable incidents;
  private final PageTable pages;
  private final PageQueue queue;
  private final TrailTable trail;
  private final AnswerTable answers;
  private final ConversationTable conversations;
  private final GapTable gaps;
  private final CountTable counts;
  private final NumberFaultTable numbers;
  private final SetAsideTable aside;
  private final JdbiAsks.Book asks;

  JdbiSession(Handle db) {
    counters = new CounterTable(db);
    incidents = new IncidentTable(db);
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
    trail.flush();
    counters.flush();
    counts.flush();
  }

  @Override
  public IncidentNumber nextNumber() {
    return new IncidentNumber(Math.toIntExact(counters.take("incident")));
  }

  @Override
  public Optional<Incident> incident(IncidentNumber number) {
    return incidents.find(number);
  }

  @Override
  public Optional<Incident> unresolved(ClientId client, DedupKey key) {
    return incidents.unresolved(client, key);
  }

  @Override
  public Optional<Incident> resolvedSince(ClientId client, DedupKey key, Instant since) {
    return incidents.resolvedSince(client, key, since);
  }

  @Override
  public List<Incident> unresolvedOn(ClientId client, SystemId system) {
    return incidents.unresolvedOn(client, system);
  }

  @Override
  public List<IncidentNumber> inState(ClientId client, State state) {
    return incidents.inState(client, state);
  }

  @Override
  public Optional<IncidentNumber> group(ClientId client, SystemId system, Instant since) {
    return incidents.group(client, system, since);
  }

  @Override
  public List<Incident> grouped(IncidentNumber first) {
    return incidents.grouped(first);
  }

  @Override
  public void insert(Incident incident) {
    incidents.insert(incident);
  }

  @Override
  public void update(Incident incident) {
    incidents.update(incident);
  }

  @Override
  public void insert(Page page) {
    pages.insert(page);
  }

  @Override
  public void insert(Gap gap) {
    gaps.insert(gap);
  }

  @Override
  public Optional<Page> page(PageId id) {
    return pages.lock(id);
  }

  @Override
  public Optional<Page> pageByToken(String tokenHash) {
    return pages.lockByToken(tokenHash);
  }

  @Override
  public List<Page> pagesByToken(String tokenHash) {
    return pages.lockAllByToken(tokenHash);
  }

  @Override
  public Optional<Page> pageByCarrierId(String carrierId) {
    return pages.lockByCarrierId(carrierId);
  }

  @Override
  public void update(Page page) {
    pages.update(page);
  }

  @Override
  public void said(PageId page, String words) {
    pages.said(page, words);
  }

  @Override
  public List<PageId> cancelQueued(
      IncidentNumber incident, @Nullable Side run, Set<PageKind> kinds, Instant at) {
    return queue.cancel(incident, run, kinds, at);
  }

  @Override
  public List<Page> underWay(IncidentNumber incident, @Nullable Side run) {
    return pages.lockUnderWay(incident, run);
  }

  @Override
  public List<Page> pagedTo(String address, Instant since) {
    return pages.pagedTo(address, since);
  }

  @Override
  public List<PersonId> reached(IncidentNumber incident) {
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
