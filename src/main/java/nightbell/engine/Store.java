package nightbell.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Entry;
import nightbell.escalation.Incident;
import nightbell.escalation.PageId;
import nightbell.escalation.PageKind;
import nightbell.escalation.State;
import nightbell.matrix.SystemId;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * Where decisions are kept. All changes happen in {@link #transact}; what it committed survives a
 * killed process, and after {@link #sync} a power cut.
 */
public interface Store {

  /**
   * Runs {@code work} in one transaction and commits it; an exception rolls all of it back. The
   * work must use only the session it is given, and have no other effects.
   */
  <T> T transact(Function<Session, T> work);

  /**
   * Forces what was committed to the disk (H2: {@code CHECKPOINT SYNC}; PostgreSQL did already).
   */
  void sync();

  /** Takes a queued page for sending, or says no: it was cancelled or another has it. Durable. */
  boolean claim(PageId page, String node, String tokenHash, Instant at);

  /** What went, or may have gone, to this number after {@code since}, oldest first. */
  List<Sent> sentTo(String address, Instant since, Instant until);

  /** Pages waiting to be sent, in order of rank and age, at most {@code limit}. */
  List<Page> queued(int limit);

  /**
   * Pages whose sending was begun before {@code begunBefore}, or by this node at any time when
   * {@code node} is not null, and never ended: a crash came in between.
   */
  List<Page> stuck(@Nullable String node, Instant begunBefore);

  /** Held, open and watched incidents with a deadline at or before {@code at}, oldest first. */
  List<IncidentNumber> due(Instant at, int limit);

  /** All deadlines, to arm wake-ups at start. */
  List<Deadline> deadlines();

  /** An incident and when it wants to be woken. */
  record Deadline(IncidentNumber incident, Instant at) {}

  /**
   * A text or call, whatever number of pages it carried.
   *
   * @param rank of the worst page in it
   */
  record Sent(
      Channel channel,
      PageKind kind,
      int rank,
      Instant at,
      PageState state,
      @Nullable Instant endedAt) {}

  /** One transaction's view. Reads see the writes before them. */
  interface Session {

    /** The next incident number: from 101, without gaps. */
    IncidentNumber nextNumber();

    Optional<Incident> incident(IncidentNumber number);

    /** The incident of this problem that is not resolved, of which there is at most one. */
    Optional<Incident> unresolved(ClientId client, DedupKey key);

    /**
     * The incident of this problem that was resolved last, if that was at or after {@code since}.
     */
    Optional<Incident> resolvedSince(ClientId client, DedupKey key, Instant since);

    /** Incidents of a client on this system that are not resolved, oldest first, at most 50. */
    List<Incident> unresolvedOn(ClientId client, SystemId system);

    /** Incidents of a client in this state, oldest first. */
    List<IncidentNumber> inState(ClientId client, State state);

    /** The latest first one of a group on this system that was opened at {@code since} or later. */
    Optional<IncidentNumber> group(ClientId client, SystemId system, Instant since);

    /** All of the group that begins with this incident, oldest first. */
    List<Incident> grouped(IncidentNumber first);

    void insert(Incident incident);

    /**
     * Writes the incident with its version raised by one.
     *
     * @throws Conflict if the stored version is no longer {@code incident.version()}
     */
    void update(Incident incident);

    void insert(Page page);

    Optional<Page> page(PageId id);

    Optional<Page> pageByToken(String tokenHash);

    /** All pages that went in one message, whose callbacks have this token. */
    List<Page> pagesByToken(String tokenHash);

    Optional<Page> pageByCarrierId(String carrierId);

    /** Writes a page's state, instants, carrier id and error. */
    void update(Page page);

    /** Keeps the words that left with a page of which nobody knows whether it was taken. */
    void said(PageId page, String words);

    /**
     * Cancels the queued pages of these kinds of an incident, of one side's run or (null) of all.
     *
     * @return the ids of the cancelled pages
     */
    List<PageId> cancelQueued(
        IncidentNumber incident, @Nullable Side run, Set<PageKind> kinds, Instant at);

    /** Pages of the incident that are at the carrier and not at their end, of one run or all. */
    List<Page> underWay(IncidentNumber incident, @Nullable Side run);

    /**
     * Answerable pages that were sent (or are being sent) to this number or address, by whatever
     * channel, newest first, one for each incident, incidents resolved before {@code since} left
     * out.
     */
    List<Page> pagedTo(String address, Instant since);

    /** People to whom an answerable page of this incident went out, or may have. */
    List<PersonId> reached(IncidentNumber incident);

    /**
     * Remembers what the last page or list sent to this address named: incident numbers separated
     * by commas, and nothing later. Does nothing if what left between {@code at} and {@code now} is
     * remembered already.
     *
     * @param at when it left
     */
    void named(String address, String incidents, Instant at, Instant now);

    /** What {@link #named(String, String, Instant, Instant)} was told last, or empty. */
    String named(String address);

    /** Remembers that the owner of this number wants no texts. */
    void optOut(String address, Instant at);

    /** Forgets that the owner of this number wanted no texts. */
    void optIn(String address);

    /** As {@link #optIn}, if they said so before this instant. */
    void optInBefore(String address, Instant at);

    /** Whether the owner of this number wants no texts. */
    boolean isOptedOut(String address);

    /** Remembers that this number is not reached; the first time counts. */
    void unreached(NumberFault fault);

    /** Forgets why this number was not reached by the channel: it is now. */
    void reached(String address, Channel channel);

    /** Puts a gap on record, unless one of this kind is open for its incident. */
    void insert(Gap gap);

    /** Adds to a count of alerts. */
    void count(IntakeCount count);

    /** Questions outside of incidents, and contacts. */
    Asks.Book asks();

    /**
     * Sets an incident aside that nobody may be able to read: it has no deadline and stands in no
     * other's way any more. False if it is there already, or there is no such incident.
     */
    boolean setAside(IncidentNumber incident, Instant at, String why);

    /** Ends that; false if it was not set aside. Its row is as before after the next update. */
    boolean goOn(IncidentNumber incident);

    /** Puts an entry on record. */
    void append(
        Instant at, @Nullable ClientId client, @Nullable IncidentNumber incident, Entry entry);

    /** Whether an event with this outside name (a carrier's message id) was taken before. */
    Optional<String> answered(String name);

    /** Remembers the answer given to an event with an outside name. */
    void answer(String name, String answer, Instant at);
  }

  /** What is stored of an incident cannot be read. */
  final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient IncidentNumber incident;

    public Unreadable(IncidentNumber incident, Throwable cause) {
      super("Incident " + incident + " cannot be read", cause);
      this.incident = incident;
    }

    public IncidentNumber incident() {
      return incident;
    }
  }

  /**
   * The store as a whole takes nothing now: its disk is full, its server is gone. What was asked
   * for was not done, or is not known to be on the disk; later the same may well succeed.
   */
  final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Someone else changed the incident first; deciding again on what is there now mends it. */
  final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
      super(message);
    }
  }
}
