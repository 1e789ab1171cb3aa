package nightbell.web.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.TrailEvent;
import nightbell.engine.Page;
import nightbell.engine.Records;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import org.jspecify.annotations.Nullable;

/** Records in memory; of the filters it knows those that lists page by, and remembers the last. */
final class FakeRecords implements Records {
  final FakeEngine engine;
  final List<TrailEvent> trail = new ArrayList<>();
  final List<Page> pages = new ArrayList<>();
  final List<Rejected> rejected = new ArrayList<>();
  @Nullable IncidentFilter asked;

  FakeRecords(FakeEngine engine) {
    this.engine = engine;
  }

  @Override
  public Optional<Incident> incident(IncidentNumber number) {
    return Optional.ofNullable(engine.incidents.get(number));
  }

  @Override
  public Optional<Incident> newest(ClientId client, DedupKey key) {
    return engine.incidents.values().stream()
        .filter(incident -> incident.client().equals(client) && incident.key().equals(key))
        .max(Comparator.comparing(Incident::number));
  }

  @Override
  public List<Incident> incidents(IncidentFilter filter) {
    asked = filter;
    Integer below = filter.below();
    return engine.incidents.values().stream()
        .filter(incident -> below == null || incident.number().value() < below)
        .sorted(Comparator.comparing(Incident::number).reversed())
        .limit(filter.limit())
        .toList();
  }

  @Override
  public List<TrailEvent> timeline(IncidentNumber number) {
    return trail.stream().filter(event -> number.equals(event.incident())).toList();
  }

  @Override
  public List<Page> pages(PageFilter filter) {
    List<PageId> ids = pages.stream().map(Page::id).toList();
    int from = filter.before() == null ? 0 : ids.indexOf(filter.before()) + 1;
    return pages.subList(from, pages.size()).stream().limit(filter.limit()).toList();
  }

  @Override
  public List<Rejected> rejected(int limit, long before) {
    return rejected.stream().filter(one -> one.id() < before).limit(limit).toList();
  }
}
