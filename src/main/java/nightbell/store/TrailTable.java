package nightbell.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.audit.Chain;
import nightbell.audit.Chained;
import nightbell.audit.Entry;
import nightbell.audit.Kind;
import nightbell.audit.Seal;
import nightbell.audit.TrailEvent;
import nightbell.audit.Written;
import nightbell.engine.Trail;
import nightbell.oncall.Channel;
import nightbell.oncall.Side;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The trail, which only grows. Entries are gathered and written in one batch by {@link #flush},
 * which must come last before the commit: from there on the trail is locked, so that its numbers
 * have no gaps, stand in the order of commits, and each event is chained to the one before it.
 */
final class TrailTable {
  private static final String INSERT =
      """
      INSERT INTO trail (seq, at, kind, actor, side, channel, incident, client, text, data,
        salt, content, link)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final SecureRandom RANDOM = new SecureRandom();

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
    Seal end = null;
    try (RowBatch rows = new RowBatch(db, INSERT)) {
      for (TrailEvent event : waiting) {
        long seq = counters.take("trail");
        String before = end == null ? link(seq - 1) : end.head();
        Chained next = Chained.after(before, stored(seq, event), salt());
        add(rows, event, next);
        end = new Seal(event.at(), seq, Objects.requireNonNull(next.link()));
      }
      rows.write();
    }
    waiting.clear();
    remember(end);
  }

  /** The link of an event, or the one before the first where there is none: paging must go on. */
  private String link(long seq) {
    Seal last = db.getConfig(TrailMemory.class).last;
    if (last != null && last.event() == seq) {
      return last.head();
    }
    return db.createQuery("SELECT link FROM trail WHERE seq = ?")
        .bind(0, seq)
        .mapTo(String.class)
        .findOne()
        .orElse(Chain.START);
  }

  private void remember(@Nullable Seal end) {
    TrailMemory memory = db.getConfig(TrailMemory.class);
    if (end != null) {
      db.afterCommit(() -> memory.committed(end));
    }
  }

  static String salt() {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  List<TrailEvent> timeline(IncidentNumber number) {
    return db.createQuery("SELECT * FROM trail WHERE incident = ? ORDER BY seq")
        .bind(0, number.value())
        .map((row, context) -> event(row))
        .list();
  }

  /** The event as the columns hold it: what is hashed must be what is read back. */
  private static Written stored(long seq, TrailEvent event) {
    Entry entry = event.entry();
    Written full =
        Written.of(
            new TrailEvent(
                seq,
                event.at().truncatedTo(ChronoUnit.MICROS),
                event.client(),
                event.incident(),
                entry));
    return new Written(
        seq,
        full.at(),
        full.kind(),
        Cells.clean(Cells.fit(full.actor(), 200)),
        full.side(),
        full.channel(),
        full.client(),
        full.incident(),
        Cells.clean(Cells.fit(full.text(), 100_000)),
        clean(entry.data()));
  }

  private static Map<String, String> clean(Map<String, String> data) {
    boolean isClean =
        data.entrySet().stream()
            .allMatch(e -> Cells.isClean(e.getKey()) && Cells.isClean(e.getValue()));
    return isClean ? data : Json.map(Cells.clean(Json.write(data)));
  }

  private static void add(RowBatch rows, TrailEvent event, Chained chained) {
    Written stored = chained.event();
    rows.number(stored.seq())
        .instant(event.at())
        .text(stored.kind())
        .text(stored.actor())
        .text(stored.side())
        .text(stored.channel())
        .number(event.incident() == null ? null : Integer.valueOf(event.incident().value()))
        .text(stored.client())
        .text(stored.text())
        .text(Json.write(stored.data()))
        .text(chained.salt())
        .text(chained.content())
        .text(chained.link())
        .add();
  }

  List<TrailEvent> list(Trail.Filter filter) {
    Where where =
        new Where()
            .and("seq > :after", "after", filter.after())
            .and("at >= :from", "from", filter.span().from())
            .and("at < :to", "to", filter.span().to())
            .and("kind = :kind", "kind", filter.kind() == null ? null : filter.kind().wire())
            .and("actor = :actor", "actor", filter.actor())
            .and("client = :client", "client", Cells.idOrNull(filter.client()));
    return where
        .bind(db.createQuery("SELECT * FROM trail" + where.sql() + " ORDER BY seq LIMIT :limit"))
        .bind("limit", filter.limit())
        .map((row, context) -> event(row))
        .list();
  }

  /** A row as it stands there, whatever somebody may have made of it. */
  static Chained chained(ResultSet row) throws SQLException {
    int incident = row.getInt("incident");
    String number = row.wasNull() ? null : Integer.toString(incident);
    Written written =
        new Written(
            row.getLong("seq"),
            Cells.instant(row, "at").toString(),
            row.getString("kind"),
            row.getString("actor"),
            row.getString("side"),
            row.getString("channel"),
            row.getString("client"),
            number,
            row.getString("text"),
            data(row.getString("data")));
    return new Chained(
        written, row.getString("salt"), row.getString("content"), row.getString("link"));
  }

  private static Map<String, String> data(String json) {
    try {
      return Json.map(json);
    } catch (IllegalStateException e) {
      return Map.of("unreadable", json);
    }
  }

  /** When the last thing on record happened; empty if nothing did. */
  static Optional<Instant> lastEvent(Handle db) {
    return db.createQuery("SELECT at FROM trail ORDER BY seq DESC FETCH FIRST 1 ROWS ONLY")
        .map((row, context) -> Cells.instant(row, "at"))
        .findOne();
  }

  static TrailEvent event(ResultSet row) throws SQLException {
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
