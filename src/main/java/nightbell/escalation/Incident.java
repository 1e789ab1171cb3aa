package nightbell.escalation;

import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.matrix.Owner;
import nightbell.matrix.Ruling;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one problem. A value: decisions give a new one. {@code nextAt} is set while
 * the incident is open, so that something always comes next.
 *
 * @param matrixVersion the version of the matrix that ruled it, kept for ever
 * @param lead the side that owns it now, or leads it where both work it: it moves when the other
 *     side accepts a hand-over, and when a joint incident's lead stays silent
 * @param leadUntil when a silent lead loses the lead; null when that is settled
 * @param breachAt when an unanswered incident breaches; null once it did or was answered
 * @param breached whether it ever did
 * @param handing a hand-over that nobody accepted yet, else null
 * @param escalated who escalated last, for telling a second click from a second wish
 * @param pages how many pages were ordered so far, for page ids
 * @param told those for whom a page was ordered, to be told how it ends
 * @param silenced the silence that covers it or, once it is resolved, that covered it to its end
 * @param ringsSince since when it pages, or would; a silence made before it began to stops nothing
 * @param group the first incident of its group: of one client and system, in quick succession
 * @param version counts the changes; the store refuses a change based on an older one
 */
public record Incident(
    IncidentNumber number,
    ClientId client,
    DedupKey key,
    Alert alert,
    int matrixVersion,
    Ruling ruling,
    Side lead,
    @Nullable Instant leadUntil,
    State state,
    Instant openedAt,
    @Nullable Mark acknowledged,
    @Nullable Mark resolved,
    @Nullable Instant breachAt,
    boolean breached,
    boolean unanswered,
    int repeats,
    Flaps flaps,
    List<PathRun> runs,
    @Nullable Check check,
    @Nullable Handing handing,
    @Nullable Mark escalated,
    int pages,
    List<PersonId> told,
    @Nullable Silenced silenced,
    @Nullable Instant ringsSince,
    @Nullable IncidentNumber group,
    @Nullable Instant nextAt,
    long version) {

  public Incident {
    runs = List.copyOf(runs);
    told = List.copyOf(told);
  }

  /** Whether the incident is over. */
  public boolean isResolved() {
    return state == State.RESOLVED;
  }

  /** Whether a message of this kind, ordered for this side, still has a sense. */
  public boolean wants(PageKind kind, Side run) {
    return switch (kind) {
      case PAGE -> isPaging() && runs.stream().anyMatch(r -> r.side() == run && !r.isStopped());
      case BREACH -> state == State.OPEN || state == State.HELD;
      case STILL_YOURS -> state == State.ACKNOWLEDGED;
      case INFORM -> state != State.RESOLVED;
      case OPTED_OUT, RETURNED, TAKEN, OVER -> true;
    };
  }

  /** Whose it is now: of the side that accepted it, or both sides' as it was ruled. */
  public Owner owner() {
    return ruling.side() == Owner.JOINT
        ? Owner.JOINT
        : lead == Side.INTERNAL ? Owner.INTERNAL : Owner.PROVIDER;
  }

  /** Whether it is offered to this side, which has not accepted it yet. */
  public boolean isOfferedTo(Side side) {
    return handing != null && handing.to() == side;
  }

  private boolean isPaging() {
    return state == State.OPEN || handing != null;
  }

  /**
   * How often the incident came back: in all, and when within the flapping window.
   *
   * @param flapping marked until it has been quiet
   * @param quietUntil while flapping and reported gone, when it is resolved; else null
   */
  public record Flaps(
      int count, List<Instant> recent, boolean flapping, @Nullable Instant quietUntil) {
    /** No reopening so far. */
    public static final Flaps NONE = new Flaps(0, List.of(), false, null);

    public Flaps {
      recent = List.copyOf(recent);
    }
  }

  /** The silence that covers it, and when that is over as far as is known. */
  public record Silenced(String silence, String by, String reason, Instant until) {}

  /**
   * A hand-over on its way: the giving side owns the incident until someone of side {@code to}
   * accepts it, and at {@code until} it returns.
   */
  public record Handing(Side to, Actor by, Instant until) {}

  /**
   * The watch over an acknowledgement: what happens at {@code at} if nothing more is heard.
   *
   * @param asked how often the acknowledger was asked in vain
   * @param snoozed whether the path simply starts again then
   */
  public record Check(Instant at, int asked, boolean snoozed) {}
}
