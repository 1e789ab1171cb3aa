package nightbell.web.seen;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nightbell.access.Rights;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.engine.morning.Debrief;
import nightbell.engine.morning.DebriefRecords;
import nightbell.engine.morning.FollowUp;

/** What was said afterwards of incidents in sight, and what is to be done. Thread-safe. */
record SeenDebriefs(DebriefRecords all, Supplier<Rights> sight) implements DebriefRecords {

  @Override
  public Optional<Debrief> debrief(IncidentNumber incident) {
    Rights rights = sight.get();
    return all.debrief(incident).filter(one -> rights.sees(one.client()));
  }

  @Override
  public Set<IncidentNumber> reviewed(ClientId client) {
    return sight.get().sees(client) ? all.reviewed(client) : Set.of();
  }

  @Override
  public List<FollowUp> followUps(Filter filter) {
    return Merged.list(
        sight.get(),
        filter.client(),
        client -> all.followUps(filter.of(client)),
        Comparator.comparingLong(FollowUp::number),
        filter.limit());
  }

  @Override
  public <T> T change(Function<Session, T> work) {
    Rights rights = sight.get();
    return all.change(session -> work.apply(new Seen(session, rights)));
  }

  /** One transaction's view of them. What is written was read before, and so was in sight. */
  private record Seen(Session all, Rights rights) implements Session {
    @Override
    public Optional<Debrief> debrief(IncidentNumber incident) {
      return all.debrief(incident).filter(one -> rights.sees(one.client()));
    }

    @Override
    public void save(Debrief debrief) {
      all.save(debrief);
    }

    @Override
    public long nextNumber() {
      return all.nextNumber();
    }

    @Override
    public void insert(FollowUp followUp) {
      all.insert(followUp);
    }

    @Override
    public Optional<FollowUp> followUp(long number) {
      return all.followUp(number).filter(one -> rights.sees(one.client()));
    }

    @Override
    public void update(FollowUp followUp) {
      all.update(followUp);
    }

    @Override
    public void append(Instant at, ClientId client, IncidentNumber incident, Entry entry) {
      all.append(at, client, incident, entry);
    }
  }
}
