package nightbell.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nightbell.audit.Entry;
import nightbell.audit.TrailEvent;
import nightbell.engine.presence.OwnRecord;
import org.jdbi.v3.core.Jdbi;

/** The service's own entries, and its settings as they were told last. */
final class JdbiOwnRecord implements OwnRecord {
  private final Jdbi jdbi;

  JdbiOwnRecord(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Optional<TrailEvent> last() {
    return jdbi.withHandle(
        db ->
            db.createQuery("SELECT * FROM trail ORDER BY seq DESC LIMIT 1")
                .map((row, context) -> TrailTable.event(row))
                .findOne());
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    jdbi.useHandle(
        db ->
            db.createQuery("SELECT name, told FROM setting")
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("told")))
                .forEach(entry -> settings.put(entry.getKey(), entry.getValue())));
    return settings;
  }

  @Override
  public void settings(Map<String, String> now) {
    jdbi.useTransaction(
        db -> {
          db.execute("DELETE FROM setting");
          now.forEach(
              (name, told) ->
                  db.execute("INSERT INTO setting (name, told) VALUES (?, ?)", name, told));
        });
  }

  @Override
  public void tell(Instant at, Entry entry) {
    jdbi.useTransaction(
        db -> {
          CounterTable counters = new CounterTable(db);
          TrailTable trail = new TrailTable(db, counters);
          trail.append(at, null, null, entry);
          trail.flush();
          counters.flush();
        });
  }
}
