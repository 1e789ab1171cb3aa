package nightbell.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.TrailEvent;
import nightbell.oncall.Channel;
import nightbell.oncall.Side;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * The trail, which only grows. Entries are gathered and written in one batch by {@link #flush},
 * which must come last before the commit: from there on the trail is locked, so that its numbers
 * have no gaps and stand in the order of commits.
 */
final class TrailTable {
  private static final String INSERT =
      """
      INSERT INTO trail (seq, at, kind, actor, side, channel, incident, client, text, data)
      VALUES (:seq, :at, :kind, :actor, :side, :channel, :incident, :client, :text, :data)""";

  private final Handle db;
  private final CounterTable counters;
  private final List<TrailEvent> waiting = new ArrayList<>();

  TrailTable(Handle db, CounterTable counters) {
    this.db = db;
    this.counters = counters;
  }

  void append(
      Instant at, @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry) {
    waiting.add(new TrailEvent(0, at, client, incident, entry));
  }

  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    PreparedBatch batch = db.prepareBatch(INSERT);
    waiting.forEach(event -> bind(batch, event).add());
    batch.execute();
    waiting.clear();
  }

  List<TrailEvent> timeline(IncidentNumber number) {
    return db.createQuery("SELECT * FROM trail WHERE incident = ? ORDER BY seq")
        .bind(0, number.value())
        .map((row, context) -> event(row))
        .list();
  }

  private PreparedBatch bind(PreparedBatch batch, TrailEvent event) {
    Entry entry = event.entry();
    Integer incident = event.incident() == null ? null : event.incident().value();
    return batch
        .bind("seq", counters.take("trail"))
        .bind("at", event.at())
        .bind("kind", entry.kind().wire())
        .bind("actor", Cells.fit(entry.actor().name(), 200))
        .bind("side", Cells.wordOrNull(entry.actor().side()))
        .bind("channel", Cells.wordOrNull(entry.channel()))
        .bind("incident", incident)
        .bind("client", Cells.idOrNull(event.client()))
        .bind("text", Cells.fit(entry.text(), 100_000))
        .bind("data", Json.write(entry.data()));
  }

  private static TrailEvent event(ResultSet row) throws SQLException {
    Entry entry =
        new Entry(
            Cells.word(row, "kind", Kind.class),
            new Actor(row.getString("actor"), Cells.wordOrNull(row, "side", Side.class)),
            Cells.wordOrNull(row, "channel", Channel.class),
            row.getString("text"),
            Json.map(row.getString("data")));
    return new TrailEvent(
        row.getLong("seq"),
        Cells.instant(row, "at"),
        Cells.clientOrNull(row),
        Cells.incidentOrNull(row),
        entry);
  }
}
