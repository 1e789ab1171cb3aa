package nightbell.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nightbell.alert.ClientId;
import nightbell.alert.IncidentNumber;
import nightbell.audit.Actor;
import nightbell.matrix.Ruled;
import org.jspecify.annotations.Nullable;

/**
 * One promise to answer and what became of it. Each ruling makes one: when an incident opens, fires
 * again after it was resolved, becomes worse, or goes on when a silence is over.
 *
 * @param begun when the incident opened, or fired or went on again: resolving counts from there
 * @param endedAt when it ended, or the instant of asking where it is open
 * @param by who answered, or null
 * @param breached whether a breach stands on record
 * @param escalated whether a step after the first began before anybody answered
 * @param unanswered whether the path ran out
 * @param troubles what went wrong before the response time was over
 * @param resolvedAt when the incident was resolved while this was its last response, or null
 * @param again whether it began because the problem came back soon after it was resolved
 * @param gaps how the matrix did not say whose it was: one word for each time
 */
public record Response(
    ClientId client,
    IncidentNumber incident,
    Ruled ruled,
    Instant begun,
    Ending ending,
    Instant endedAt,
    @Nullable Actor by,
    boolean breached,
    boolean escalated,
    boolean unanswered,
    Set<Cause> troubles,
    @Nullable Instant resolvedAt,
    boolean again,
    List<String> gaps) {

  public Response {
    troubles = Set.copyOf(troubles);
    gaps = List.copyOf(gaps);
  }

  /** Whether a person answered before the response time was over. */
  public boolean isMet() {
    return ending.isAnswer() && !isMissed();
  }

  /** Whether the response time was over before a person answered, or anything else ended it. */
  public boolean isMissed() {
    return breached || endedAt.isAfter(ruled.respondBy());
  }

  /** Why it was missed; nothing where it was not. */
  public Set<Cause> causes() {
    return isMissed() ? troubles : Set.of();
  }
}
