package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nightbell.alert.ClientId;
import nightbell.audit.Entry;
import nightbell.engine.rota.Kept;
import nightbell.engine.silence.SilenceRecords;
import nightbell.matrix.silence.Silence;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps silences. A change locks their series of numbers first, so that no two run at once, and
 * each sees what the one before it wrote.
 */
final class JdbiSilences implements SilenceRecords {
  private static final String SERIES = "silence";
  private final Jdbi jdbi;
  private final Durable durable;

  JdbiSilences(Jdbi jdbi, boolean embedded) {
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
  public List<Kept<Silence>> all() {
    return jdbi.withHandle(db -> new SilenceTable(db).list());
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

  /** One transaction's view. */
  private static final class Change implements Session {
    private final CounterTable counters;
    private final SilenceTable silences;
    private final TrailTable trail;

    Change(Handle db) {
      counters = new CounterTable(db);
      counters.lock(SERIES);
      silences = new SilenceTable(db);
      trail = new TrailTable(db, counters);
    }

    void flush() {
      trail.flush();
      counters.flush();
    }

    @Override
    public List<Kept<Silence>> live(ClientId client, Instant now) {
      return silences.live(client, now);
    }

    @Override
    public long nextNumber() {
      return counters.take(SERIES);
    }

    @Override
    public void insert(Silence silence) {
      silences.insert(silence);
    }

    @Override
    public boolean end(String id, Instant at, String by) {
      boolean ended = silences.end(id, at, by);
      if (ended) {
        // An end takes a number as well, by which other processes see that something changed.
        counters.take(SERIES);
      }
      return ended;
    }

    @Override
    public void append(Instant at, ClientId client, Entry entry) {
      trail.append(at, client, null, entry);
    }
  }
}
