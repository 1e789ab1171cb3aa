package nightbell.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.engine.morning.Debrief;
import nightbell.engine.morning.DebriefRecords;
import nightbell.engine.morning.FollowUp;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps debriefs and follow-ups. A change locks the series of follow-ups first, so that no two run
 * at once, and each sees what the one before it wrote.
 */
final class JdbiDebriefs implements DebriefRecords {
  private static final String SERIES = "follow-up";
  private final Jdbi jdbi;
  private final Durable durable;

  JdbiDebriefs(Jdbi jdbi, boolean embedded) {
    this.jdbi = jdbi;
    this.durable = new Durable(jdbi, embedded);
  }

  @Override
  public Optional<Debrief> debrief(IncidentNumber incident) {
    return jdbi.withHandle(db -> new DebriefTable(db).find(incident));
  }

  @Override
  public Set<IncidentNumber> reviewed(ClientId client) {
    return jdbi.withHandle(db -> new DebriefTable(db).reviewed(client));
  }

  @Override
  public List<FollowUp> followUps(Filter filter) {
    return jdbi.withHandle(db -> new FollowUpTable(db).list(filter));
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
    private final DebriefTable debriefs;
    private final FollowUpTable followUps;
    private final TrailTable trail;

    Change(Handle db) {
      counters = new CounterTable(db);
      counters.lock(SERIES);
      debriefs = new DebriefTable(db);
      followUps = new FollowUpTable(db);
      trail = new TrailTable(db, counters);
    }

    void flush() {
      trail.flush();
      counters.flush();
    }

    @Override
    public Optional<Debrief> debrief(IncidentNumber incident) {
      return debriefs.find(incident);
    }

    @Override
    public void save(Debrief debrief) {
      debriefs.save(debrief);
    }

    @Override
    public long nextNumber() {
      return counters.take(SERIES);
    }

    @Override
    public void insert(FollowUp followUp) {
      followUps.insert(followUp);
    }

    @Override
    public Optional<FollowUp> followUp(long number) {
      return followUps.find(number);
    }

    @Override
    public void update(FollowUp followUp) {
      followUps.update(followUp);
    }

    @Override
    public void append(Instant at, ClientId client, IncidentNumber incident, Entry entry) {
      trail.append(at, client, incident, entry);
    }
  }
}
