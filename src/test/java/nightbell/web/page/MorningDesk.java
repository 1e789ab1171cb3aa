package nightbell.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Chained;
import nightbell.audit.Entry;
import nightbell.audit.Seal;
import nightbell.audit.TrailEvent;
import nightbell.audit.Verdict;
import nightbell.engine.Trail;
import nightbell.engine.morning.Debrief;
import nightbell.engine.morning.DebriefRecords;
import nightbell.engine.morning.FollowUp;

/** Remembers what is said afterwards; its trail knows of no outage. */
final class MorningDesk implements DebriefRecords, DebriefRecords.Session, Trail {
  private final Map<IncidentNumber, Debrief> debriefs = new LinkedHashMap<>();
  private final Map<Long, FollowUp> followUps = new LinkedHashMap<>();
  final List<Entry> told = new ArrayList<>();

  void clear() {
    debriefs.clear();
    followUps.clear();
    told.clear();
  }

  @Override
  public Optional<Debrief> debrief(IncidentNumber incident) {
    return Optional.ofNullable(debriefs.get(incident));
  }

  @Override
  public Set<IncidentNumber> reviewed(ClientId client) {
    return debriefs.values().stream()
        .filter(one -> one.reviewedAt() != null)
        .map(Debrief::incident)
        .collect(Collectors.toSet());
  }

  @Override
  public List<FollowUp> followUps(DebriefRecords.Filter filter) {
    return followUps.values().stream()
        .filter(one -> filter.open() == null || one.isOpen() == filter.open())
        .toList();
  }

  @Override
  public <T> T change(Function<DebriefRecords.Session, T> work) {
    return work.apply(this);
  }

  @Override
  public void save(Debrief debrief) {
    debriefs.put(debrief.incident(), debrief);
  }

  @Override
  public long nextNumber() {
    return followUps.size() + 1L;
  }

  @Override
  public void insert(FollowUp followUp) {
    followUps.put(followUp.number(), followUp);
  }

  @Override
  public Optional<FollowUp> followUp(long number) {
    return Optional.ofNullable(followUps.get(number));
  }

  @Override
  public void update(FollowUp followUp) {
    insert(followUp);
  }

  @Override
  public void append(Instant at, ClientId client, IncidentNumber incident, Entry entry) {
    told.add(entry);
  }

  @Override
  public List<TrailEvent> events(Trail.Filter filter) {
    return List.of();
  }

  @Override
  public void each(Span span, Consumer<Chained> reader) {}

  @Override
  public List<Seal> seals() {
    return List.of();
  }

  @Override
  public Optional<Seal> seal(Instant now) {
    return Optional.empty();
  }

  @Override
  public Verdict verify(List<Seal> kept) {
    throw new UnsupportedOperationException();
  }
}
