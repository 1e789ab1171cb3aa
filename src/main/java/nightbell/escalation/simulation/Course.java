package nightbell.escalation.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nightbell.escalation.Incident;
import nightbell.escalation.Mark;
import org.jspecify.annotations.Nullable;

/**
 * How one incident went.
 *
 * @param last the incident as it stood at the end
 * @param rounds the round that was reached, 0 if its path never began
 * @param steps the step of that round that was reached
 * @param acknowledged the first acknowledgement, even if the path started again after it
 * @param breachedAt when the response time was over unanswered
 * @param cause why, and {@code why} in words, if it was
 * @param unanswered whether its path ever ran out
 * @param pages what was sent, in order of time
 */
public record Course(
    Incident last,
    int rounds,
    int steps,
    @Nullable Mark acknowledged,
    @Nullable Instant breachedAt,
    @Nullable Cause cause,
    String why,
    boolean unanswered,
    List<SentPage> pages) {

  public Course {
    pages = List.copyOf(pages);
  }

  /** Those of its messages that ask for an answer. */
  public List<SentPage> asking() {
    return pages.stream().filter(page -> page.order().kind().answerable()).toList();
  }

  /** From the first page to the acknowledgement; null where there was none of the two. */
  public @Nullable Duration toAcknowledge() {
    List<SentPage> asking = asking();
    return acknowledged == null
            || asking.isEmpty()
            || acknowledged.at().isBefore(asking.get(0).at())
        ? null
        : Duration.between(asking.get(0).at(), acknowledged.at());
  }
}
