package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.engine.rota.Kept;
import nightbell.engine.rota.Rota;
import nightbell.engine.rota.Swap;
import nightbell.oncall.Away;
import nightbell.oncall.ScheduleOverride;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Keeps overrides, absences and swaps. A change locks their series of numbers first, so that no two
 * run at once, and each sees what the one before it wrote.
 */
final class JdbiRota implements Rota {
  private static final String SERIES = "rota";
  private final Jdbi jdbi;
  private final Durable durable;

  JdbiRota(Jdbi jdbi, boolean embedded) {
    this.jdbi = jdbi;
    this.durable = new Durable(jdbi, embedded);
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
    return jdbi.withHandle(db -> new OverrideTable(db, JdbiRota::nothing).list());
  }

  @Override
  public List<Kept<Away>> absences() {
    return jdbi.withHandle(db -> new AwayTable(db, JdbiRota::nothing).list());
  }

  @Override
  public List<Swap> swaps() {
    return jdbi.withHandle(db -> new SwapTable(db).list());
  }

  @Override
  public <T> T change(Function<Session, T> work) {
    return durable.change(
        db -> {
          Change change = new Change(db);
          T made = work.apply(change);
          change.flush();
          return made;
        });
  }

  /** Reading raises no number. */
  private static void nothing() {}

  /** One transaction's view. */
  private static final class Change implements Session {
    private final CounterTable counters;
    private final OverrideTable overrides;
    private final AwayTable absences;
    private final SwapTable swaps;
    private final TrailTable trail;

    Change(Handle db) {
      counters = new CounterTable(db);
      counters.lock(SERIES);
      overrides = new OverrideTable(db, this::nextNumber);
      absences = new AwayTable(db, this::nextNumber);
      swaps = new SwapTable(db);
      trail = new TrailTable(db, counters);
    }

    void flush() {
      trail.flush();
      counters.flush();
    }

    @Override
    public Shelf<ScheduleOverride> overrides() {
      return overrides;
    }

    @Override
    public Shelf<Away> absences() {
      return absences;
    }

    @Override
    public Optional<Swap> swap(String id) {
      return swaps.find(id);
    }

    @Override
    public void insert(Swap swap) {
      swaps.insert(swap);
    }

    @Override
    public void update(Swap swap) {
      swaps.update(swap);
    }

    @Override
    public long nextNumber() {
      return counters.take(SERIES);
    }

    @Override
    public void append(Instant at, @Nullable ClientId client, Entry entry) {
      trail.append(at, client, null, entry);
    }
  }
}
