package nightbell.escalation;

import java.time.Instant;
import java.util.List;
import nightbell.alert.Alert;
import nightbell.alert.ClientId;
import nightbell.alert.DedupKey;
import nightbell.alert.IncidentNumber;
import nightbell.matrix.Ruling;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one problem. A value: decisions give a new one. {@code nextAt} is set while
 * the incident is held or open, so that something always comes next.
 *
 * @param matrixVersion the version of the matrix that ruled it, kept for ever
 * @param lead the side that leads now; it moves only for joint incidents
 * @param pages how many pages were ordered so far, for page ids
 * @param told those who were sent a page, for the line that tells them it is over
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
    State state,
    Instant openedAt,
    @Nullable Mark acknowledged,
    @Nullable Mark resolved,
    boolean breached,
    boolean unanswered,
    int repeats,
    Flaps flaps,
    List<PathRun> runs,
    @Nullable Check check,
    int pages,
    List<PersonId> told,
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

  /**
   * How often the incident came back: in all, and when within the flapping window.
   *
   * @param quietUntil while flapping, when it may resolve; else null
   */
  public record Flaps(int count, List<Instant> recent, @Nullable Instant quietUntil) {
    /** No reopening so far. */
    public static final Flaps NONE = new Flaps(0, List.of(), null);

    public Flaps {
      recent = List.copyOf(recent);
    }
  }

  /**
   * The watch over an acknowledgement: when the acknowledger is asked next, and how often they were
   * asked in vain.
   */
  public record Check(Instant at, int asked) {}
}
