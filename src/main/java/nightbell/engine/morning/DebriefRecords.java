package nightbell.engine.morning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.engine.Store;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/** What was said of incidents afterwards, and what is to be done. */
public interface DebriefRecords {

  /** What was said of an incident; empty if nobody said anything. */
  Optional<Debrief> debrief(IncidentNumber incident);

  /** The incidents of a client whose review was held. */
  Set<IncidentNumber> reviewed(ClientId client);

  /** Follow-ups, oldest first. */
  List<FollowUp> followUps(Filter filter);

  /**
   * Changes them in one transaction; no two run at once, on whatever node. What is committed
   * survives a power cut.
   *
   * @throws Store.Conflict if another change came first; trying again mends it
   */
  <T> T change(Function<Session, T> work);

  /**
   * Which follow-ups; null means any.
   *
   * @param after only numbers above this one, for paging
   */
  record Filter(
      @Nullable Boolean open,
      @Nullable ClientId client,
      @Nullable PersonId owner,
      @Nullable IncidentNumber incident,
      long after,
      int limit) {
    /** The same of this client only; null for any. */
    public Filter of(@Nullable ClientId other) {
      return new Filter(open, other, owner, incident, after, limit);
    }
  }

  /** One transaction's view. Reads see the writes before them. */
  interface Session {

    Optional<Debrief> debrief(IncidentNumber incident);

    void save(Debrief debrief);

    /** The next follow-up's number. */
    long nextNumber();

    void insert(FollowUp followUp);

    Optional<FollowUp> followUp(long number);

    void update(FollowUp followUp);

    /** Puts an entry on record. */
    void append(Instant at, ClientId client, IncidentNumber incident, Entry entry);
  }
}
