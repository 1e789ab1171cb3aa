package nightbell.engine;

import java.util.List;
import java.util.Objects;
import nightbell.alert.IncidentNumber;
import nightbell.audit.TrailEvent;
import nightbell.escalation.Incident;

/** What an {@link Exchange} can be held on: the tables, or a store in memory. */
final class Worlds {
  private Worlds() {}

  /** A real database, which conversations share. */
  record OfTables(Store store, Records records, Matrices matrices) implements MortalEngine.World {
    private static final Records.IncidentFilter NEWEST =
        new Records.IncidentFilter(null, null, null, null, null, null, null, null, null, 1);

    @Override
    public Incident incident(IncidentNumber number) {
      return records.incident(number).orElseThrow();
    }

    @Override
    public List<Page> pages(IncidentNumber number) {
      return records.pages(new Records.PageFilter(number, null, null, null, 1000));
    }

    @Override
    public List<TrailEvent> timeline(IncidentNumber number) {
      return records.timeline(number);
    }

    @Override
    public int last() {
      return records.incidents(NEWEST).stream().mapToInt(i -> i.number().value()).sum();
    }
  }

  /** Memory, anew for each night. */
  record OfMemory(MemoryStore store, Matrices matrices) implements MortalEngine.World {
    @Override
    public Incident incident(IncidentNumber number) {
      return Objects.requireNonNull(store.tables.incidents.get(number));
    }

    @Override
    public List<Page> pages(IncidentNumber number) {
      return store.tables.pages.values().stream()
          .map(MemoryStore.Row::page)
          .filter(page -> page.incident().equals(number))
          .toList();
    }

    @Override
    public List<TrailEvent> timeline(IncidentNumber number) {
      return store.tables.trail.values().stream()
          .filter(event -> number.equals(event.incident()))
          .toList();
    }

    @Override
    public int last() {
      return store.tables.last;
    }
  }
}
