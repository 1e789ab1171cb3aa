package nightbell.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.audit.TrailEvent;
import nightbell.engine.MemoryStore.Named;
import nightbell.engine.MemoryStore.Row;
import nightbell.engine.MemoryStore.Tables;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.escalation.State;
import nightbell.matrix.SystemId;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/** A transaction on a {@link MemoryStore}. */
record MemorySession(Tables tables) implements Store.Session {
  @Override
  public IncidentNumber nextNumber() {
    tables.last++;
    return new IncidentNumber(tables.last);
  }

  @Override
  public Optional<Incident> incident(IncidentNumber number) {
    return Optional.ofNullable(tables.incidents.get(number));
  }

  @Override
  public Optional<Incident> unresolved(ClientId client, DedupKey key) {
    return incidents(i -> i.key().equals(key) && !i.isResolved()).findFirst();
  }

  @Override
  public Optional<Incident> resolvedSince(ClientId client, DedupKey key, Instant since) {
    return incidents(i -> i.key().equals(key) && i.isResolved() && !resolvedAt(i).isBefore(since))
        .max(
            Comparator.comparing(MemorySession::resolvedAt)
                .thenComparing(incident -> incident.number().value()));
  }

  @Override
  public List<Incident> unresolvedOn(ClientId client, SystemId system) {
    return incidents(i -> system.equals(i.ruling().system()) && !i.isResolved()).toList();
  }

  @Override
  public List<IncidentNumber> inState(ClientId client, State state) {
    return incidents(i -> i.state() == state).map(Incident::number).toList();
  }

  @Override
  public Optional<IncidentNumber> group(ClientId client, SystemId system, Instant since) {
    return incidents(
            i ->
                system.equals(i.ruling().system())
                    && !i.openedAt().isBefore(since)
                    && i.number().equals(i.group()))
        .max(
            Comparator.comparing(Incident::openedAt)
                .thenComparing(incident -> incident.number().value()))
        .map(Incident::number);
  }

  @Override
  public List<Incident> grouped(IncidentNumber first) {
    return incidents(i -> first.equals(i.group())).toList();
  }

  @Override
  public void insert(Incident incident) {
    tables.incidents.put(incident.number(), incident);
  }

  @Override
  public void update(Incident incident) {
    Incident stored = Objects.requireNonNull(tables.incidents.get(incident.number()));
    if (stored.version() != incident.version()) {
      throw new Store.Conflict("Incident " + incident.number() + " was changed by another first");
    }
    tables.incidents.put(incident.number(), Raised.of(incident));
  }

  @Override
  public void insert(Page page) {
    Row before = tables.pages.put(page.id(), new Row(page, null, null, null, null));
    if (before != null) {
      throw new Store.Conflict("Page " + page.id() + " is there already");
    }
  }

  @Override
  public Optional<Page> page(PageId id) {
    return Optional.ofNullable(tables.pages.get(id)).map(Row::page);
  }

  @Override
  public Optional<Page> pageByToken(String tokenHash) {
    List<Page> pages = pagesByToken(tokenHash);
    return pages.isEmpty() ? Optional.empty() : Optional.of(pages.get(pages.size() - 1));
  }

  @Override
  public List<Page> pagesByToken(String tokenHash) {
    return Stream.concat(
            rows(row -> tokenHash.equals(row.former())),
            rows(row -> tokenHash.equals(row.page().tokenHash())))
        .map(Row::page)
        .toList();
  }

  @Override
  public Optional<Page> pageByCarrierId(String carrierId) {
    return rows(row -> carrierId.equals(row.page().carrierId()))
        .map(Row::page)
        .reduce((first, last) -> last);
  }

  @Override
  public void update(Page page) {
    tables.pages.computeIfPresent(page.id(), (id, row) -> row.with(page));
  }

  @Override
  public void said(PageId page, String words) {
    tables.pages.computeIfPresent(
        page, (id, row) -> new Row(row.page(), row.former(), row.node(), row.claimedAt(), words));
  }

  @Override
  public List<PageId> cancelQueued(
      IncidentNumber incident, @Nullable Side run, Set<PageKind> kinds, Instant at) {
    List<Page> waiting =
        of(incident, run)
            .filter(page -> page.state() == PageState.QUEUED && kinds.contains(page.kind()))
            .toList();
    waiting.forEach(page -> update(PageChange.cancelled(page, at)));
    return waiting.stream().map(Page::id).toList();
  }

  @Override
  public List<Page> underWay(IncidentNumber incident, @Nullable Side run) {
    return of(incident, run)
        .filter(page -> MemoryStore.OUT.contains(page.state()) && page.endedAt() == null)
        .toList();
  }

  @Override
  public List<Page> pagedTo(String address, Instant since) {
    List<Row> rows =
        new ArrayList<>(
            rows(row ->
                    row.page().address().equals(address)
                        && row.page().kind().answerable()
                        && row.isOut()
                        && isRecent(row.page().incident(), since))
                .toList());
    // Newest first; of several that began at once the one that was written down last.
    Collections.reverse(rows);
    rows.sort(Comparator.comparing(Row::begun).reversed());
    Map<IncidentNumber, Page> newest = new LinkedHashMap<>();
    rows.forEach(row -> newest.putIfAbsent(row.page().incident(), row.page()));
    return List.copyOf(newest.values());
  }

  private boolean isRecent(IncidentNumber number, Instant since) {
    return incident(number)
        .filter(incident -> !incident.isResolved() || !resolvedAt(incident).isBefore(since))
        .isPresent();
  }

  @Override
  public List<PersonId> reached(IncidentNumber incident) {
    return of(incident, null)
        .filter(page -> page.kind().answerable())
        .filter(page -> MemoryStore.OUT.contains(page.state()) || page.sentAt() != null)
        .map(Page::person)
        .distinct()
        .sorted(Comparator.comparing(PersonId::value))
        .toList();
  }

  @Override
  public void named(String address, String incidents, Instant at, Instant now) {
    tables.named.merge(
        address,
        new Named(incidents, at),
        (old, next) -> !old.at().isAfter(at) || old.at().isAfter(now) ? next : old);
  }

  @Override
  public String named(String address) {
    Named named = tables.named.get(address);
    return named == null ? "" : named.incidents();
  }

  @Override
  public void optOut(String address, Instant at) {
    tables.optOuts.putIfAbsent(address, at);
  }

  @Override
  public void optIn(String address) {
    tables.optOuts.remove(address);
  }

  @Override
  public void optInBefore(String address, Instant at) {
    tables.optOuts.computeIfPresent(address, (same, was) -> was.isBefore(at) ? null : was);
  }

  @Override
  public boolean isOptedOut(String address) {
    return tables.optOuts.containsKey(address);
  }

  @Override
  public void unreached(NumberFault fault) {}

  @Override
  public void reached(String address, Channel channel) {}

  @Override
  public void insert(Gap gap) {}

  @Override
  public void count(IntakeCount count) {}

  @Override
  public boolean setAside(IncidentNumber incident, Instant at, String why) {
    throw new UnsupportedOperationException("nothing is spoilt on these nights");
  }

  @Override
  public boolean goOn(IncidentNumber incident) {
    return false;
  }

  @Override
  public Asks.Book asks() {
    return new NoAsks();
  }

  @Override
  public void append(
      Instant at, @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry) {
    long seq = tables.trail.size() + 1L;
    tables.trail.put(seq, new TrailEvent(seq, at, client, incident, entry));
  }

  @Override
  public Optional<String> answered(String name) {
    return Optional.ofNullable(tables.answers.get(name));
  }

  @Override
  public void answer(String name, String answer, Instant at) {
    tables.answers.put(name, answer);
  }

  private Stream<Incident> incidents(Predicate<Incident> which) {
    return tables.incidents.values().stream().filter(which);
  }

  private Stream<Row> rows(Predicate<Row> which) {
    return tables.pages.values().stream().filter(which);
  }

  private Stream<Page> of(IncidentNumber incident, @Nullable Side run) {
    return rows(row -> row.page().incident().equals(incident))
        .map(Row::page)
        .filter(page -> run == null || page.run() == run);
  }

  private static Instant resolvedAt(Incident incident) {
    return incident.resolved() == null ? Instant.MIN : incident.resolved().at();
  }
}
