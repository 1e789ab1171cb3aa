package nightbell.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.Numbers;
import nightbell.audit.Removal;
import nightbell.engine.retention.Removals;
import nightbell.oncall.PersonId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Removes words from the tables and tells the trail of it, in one transaction each time. */
final class JdbiRemovals implements Removals {
  /** How many spans of numbers one entry names at most: its data has room for many more. */
  private static final int SPANS = 2000;

  private final Jdbi jdbi;

  JdbiRemovals(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public int pruneDetails(Instant before, Instant now, int most) {
    return jdbi.inTransaction(
        db -> {
          Map<String, Integer> counts = new DetailTable(db, before, most).empty();
          if (!counts.isEmpty()) {
            Map<String, String> data = new LinkedHashMap<>(Map.of("before", before.toString()));
            counts.forEach((what, count) -> data.put(what, count.toString()));
            String all =
                counts.entrySet().stream()
                    .map(one -> one.getValue() + " " + one.getKey())
                    .collect(Collectors.joining(", "));
            String text = "Details from before " + before + " were removed: " + all + ".";
            tell(db, now, List.of(new Entry(Kind.PRUNED, Actor.NIGHTBELL, null, text, data)));
          }
          return counts.values().stream().mapToInt(Integer::intValue).sum();
        });
  }

  @Override
  public int pruneRecord(Instant before, Instant now, int most) {
    return jdbi.inTransaction(
        db -> {
          TrailRemoval removal = new TrailRemoval(db);
          removal.older(before, most);
          String text = "Words of events from before " + before + " were removed from the record.";
          tell(db, now, entries(Kind.PRUNED, Actor.NIGHTBELL, text, removal.gone(), Map.of()));
          return removal.count();
        });
  }

  @Override
  public Erased erase(PersonId person, Set<String> known, Actor by, Instant now) {
    return jdbi.inTransaction(
        db -> {
          PersonWords words = PersonWords.of(db, person, known);
          TrailRemoval removal = new TrailRemoval(db);
          removal.all(words::areIn);
          long rows = new PersonRows(db, person, words).erase();
          String text = "The personal data of " + person + " was erased on request.";
          Map<String, String> data = Map.of("person", person.value(), "rows", String.valueOf(rows));
          // Also where no event had to change: that it was asked for and done is on record.
          List<Entry> entries =
              removal.gone().isEmpty()
                  ? List.of(new Entry(Kind.ERASED, by, null, text, data))
                  : entries(Kind.ERASED, by, text, removal.gone(), data);
          tell(db, now, entries);
          return new Erased(removal.count(), rows);
        });
  }

  @Override
  public void rewrite(int version, String text) {
    jdbi.useHandle(
        db ->
            db.createUpdate("UPDATE matrix_version SET text = ? WHERE number = ? AND live IS NULL")
                .bind(0, text)
                .bind(1, version)
                .execute());
  }

  private static List<Entry> entries(
      Kind kind, Actor by, String text, Numbers gone, Map<String, String> more) {
    return gone.split(SPANS).stream()
        .map(
            part -> {
              Map<String, String> data = new LinkedHashMap<>(more);
              data.put(Removal.EVENTS, part.toString());
              return new Entry(kind, by, null, text, data);
            })
        .toList();
  }

  private static void tell(Handle db, Instant now, List<Entry> entries) {
    CounterTable counters = new CounterTable(db);
    TrailTable trail = new TrailTable(db, counters);
    entries.forEach(entry -> trail.append(now, null, null, entry));
    trail.flush();
    counters.flush();
  }
}
