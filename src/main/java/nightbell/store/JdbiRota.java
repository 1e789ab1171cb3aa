package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.engine.Kept;
import nightbell.engine.Rota;
import nightbell.oncall.Away;
import nightbell.oncall.ScheduleOverride;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps overrides and absences. A change locks their series of numbers first, so that no two run at
 * once, and each sees what the one before it wrote.
 */
final class JdbiRota implements Rota {
  private static final String SERIES = "rota";
  private final Jdbi jdbi;
  private final boolean embedded;

  JdbiRota(Jdbi jdbi, boolean embedded) {
    this.jdbi = jdbi;
    this.embedded = embedded;
  }

  @Override
  public long revision() {
    return jdbi.withHandle(
        db ->
            db.createQuery("SELECT next_number FROM counter WHERE name = ?")
                .bind(0, SERIES)
                .mapTo(long.class)
                .one());
  }

  @Override
  public List<Kept<ScheduleOverride>> overrides() {
    return jdbi.withHandle(db -> new OverrideTable(db).list());
  }

  @Override
  public List<Kept<Away>> absences() {
    return jdbi.withHandle(db -> new AwayTable(db).list());
  }

  @Override
  public <T> T change(Function<Session, T> work) {
    try {
      T result =
          jdbi.inTransaction(
              db -> {
                Change change = new Change(db);
                T made = work.apply(change);
                change.flush();
                return made;
              });
      if (embedded) {
        jdbi.useHandle(db -> db.execute("CHECKPOINT SYNC"));
      }
      return result;
    } catch (JdbiException e) {
      throw Conflicts.of(e);
    }
  }

  /** One transaction's view. */
  private static final class Change implements Session {
    private final CounterTable counters;
    private final OverrideTable overrides;
    private final AwayTable absences;
    private final TrailTable trail;

    Change(Handle db) {
      counters = new CounterTable(db);
      counters.lock(SERIES);
      overrides = new OverrideTable(db);
      absences = new AwayTable(db);
      trail = new TrailTable(db, counters);
    }

    void flush() {
      trail.flush();
      counters.flush();
    }

    @Override
    public List<Kept<ScheduleOverride>> overrides(Instant from, Instant to) {
      return overrides.live(from, to);
    }

    @Override
    public List<Kept<Away>> absences(Instant from, Instant to) {
      return absences.live(from, to);
    }

    @Override
    public long nextNumber() {
      return counters.take(SERIES);
    }

    @Override
    public void insert(@Nullable ClientId client, ScheduleOverride override) {
      overrides.insert(client, override);
    }

    @Override
    public void insert(@Nullable ClientId client, Away away) {
      absences.insert(client, away);
    }

    @Override
    public boolean endOverride(String id, Instant at, String by) {
      return raised(overrides.end(id, at, by));
    }

    @Override
    public boolean endAway(String id, Instant at, String by) {
      return raised(absences.end(id, at, by));
    }

    @Override
    public void append(Instant at, @Nullable ClientId client, Entry entry) {
      trail.append(at, client, null, entry);
    }

    /** An end takes a number as well, by which other processes see that something changed. */
    private boolean raised(boolean ended) {
      if (ended) {
        counters.take(SERIES);
      }
      return ended;
    }
  }
}
