package nightbell.web.seen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.TrailEvent;
import nightbell.engine.Page;
import nightbell.engine.Records;
import nightbell.escalation.Incident;

/** What is on record of clients in sight. Thread-safe. */
final class SeenRecords implements Records {
  private static final Comparator<Incident> NEWEST =
      Comparator.comparing(Incident::number, Comparator.comparingInt(IncidentNumber::value))
          .reversed();

  /** Few bodies are kept at all. */
  private static final int PIECE = 200;

  private final Records all;
  private final Supplier<Rights> sight;

  SeenRecords(Records all, Supplier<Rights> sight) {
    this.all = all;
    this.sight = sight;
  }

  @Override
  public Optional<Incident> incident(IncidentNumber number) {
    Rights rights = sight.get();
    return all.incident(number).filter(incident -> rights.sees(incident.client()));
  }

  @Override
  public Optional<Incident> newest(ClientId client, DedupKey key) {
    return sight.get().sees(client) ? all.newest(client, key) : Optional.empty();
  }

  @Override
  public List<Incident> incidents(IncidentFilter filter) {
    return Merged.list(
        sight.get(),
        filter.client(),
        client -> all.incidents(filter.of(client)),
        NEWEST,
        filter.limit());
  }

  @Override
  public List<TrailEvent> timeline(IncidentNumber number) {
    Rights rights = sight.get();
    return rights.seesAll() || incident(number).isPresent() ? all.timeline(number) : List.of();
  }

  @Override
  public List<Page> pages(PageFilter filter) {
    Rights rights = sight.get();
    return all.pages(rights.seesAll() ? filter : filter.among(rights.clients()));
  }

  @Override
  public List<Rejected> rejected(int limit, long before) {
    Rights rights = sight.get();
    if (rights.seesAll()) {
      return all.rejected(limit, before);
    }
    List<Rejected> seen = new ArrayList<>();
    List<Rejected> some = all.rejected(PIECE, before);
    while (!some.isEmpty() && seen.size() < limit) {
      some.stream().filter(one -> rights.sees(one.client())).forEach(seen::add);
      some = all.rejected(PIECE, some.get(some.size() - 1).id());
    }
    return List.copyOf(seen.subList(0, Math.min(limit, seen.size())));
  }
}
