package nightbell.escalation;

import java.time.Instant;
import java.util.List;
import nightbell.matrix.PathId;
import nightbell.oncall.Channel;
import nightbell.oncall.PersonId;
import nightbell.oncall.Side;
import org.jspecify.annotations.Nullable;

/**
 * One side's path in progress.
 *
 * @param roundAt when the present round began; steps' {@code at} count from here
 * @param round from 1; one more than all rounds means {@code exhausted.then}
 * @param step index of the present step, from 0; -1 before the first
 * @param nextAt when the next step, round or repetition begins; null once stopped
 * @param planned pages of the present step that are still to come, in order of time
 * @param out pages of the present step that are under way or ended
 */
public record PathRun(
    Side side,
    PathId path,
    Instant roundAt,
    int round,
    int step,
    @Nullable Instant nextAt,
    boolean stopped,
    List<Planned> planned,
    List<Out> out) {

  public PathRun {
    planned = List.copyOf(planned);
    out = List.copyOf(out);
  }

  /** A page that is due later. */
  public record Planned(PersonId person, Channel channel, Instant due, boolean retry) {}

  /** A page that was ordered, and whether it can no longer succeed. */
  public record Out(PageId page, PersonId person, Channel channel, boolean dead) {}
}
