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
 * @param taken the acknowledgement by this side, if it stopped this run
 * @param planned pages that are still to come, in order of time
 * @param out pages of this round that were ordered
 */
public record PathRun(
    Side side,
    PathId path,
    Instant roundAt,
    int round,
    int step,
    @Nullable Instant nextAt,
    @Nullable Mark taken,
    List<Planned> planned,
    List<Out> out) {

  public PathRun {
    planned = List.copyOf(planned);
    out = List.copyOf(out);
  }

  /** Where in a run a page belongs. */
  public record Place(int round, int step) {}

  /** A page that is due later; a retry repeats a step's first channel. */
  public record Planned(
      Place place, PersonId person, Channel channel, Instant due, boolean retry) {}

  /**
   * A page that was ordered.
   *
   * @param dead whether it can no longer succeed
   * @param mail whether it is a mail in place of texts and calls that no carrier takes
   */
  public record Out(PageId page, Place place, PersonId person, boolean dead, boolean mail) {
    Out died() {
      return new Out(page, place, person, true, mail);
    }
  }

  /** Where the run stands. */
  Place place() {
    return new Place(round, step);
  }

  /** A run of a path that starts at {@code at}, its first step at {@code first}. */
  static PathRun starting(Side side, PathId path, Instant first, Instant at) {
    return new PathRun(side, path, at, 1, -1, first, null, List.of(), List.of());
  }

  /** The same run, stopped where it stands. */
  PathRun stopped(@Nullable Mark by) {
    return new PathRun(side, path, roundAt, round, step, null, by, List.of(), out);
  }

  /** The same run, to go on at this instant. */
  PathRun resumed(Instant at) {
    return new PathRun(side, path, roundAt, round, step, at, null, planned, out);
  }

  /** Whether this side has acknowledged, so that its own pages are stopped. */
  public boolean isTakenBy(Side by) {
    return side == by && taken != null;
  }

  /** The same run without what is still to come for this person, who has answered. */
  PathRun sparing(PersonId person) {
    List<Planned> others = planned.stream().filter(p -> !p.person().equals(person)).toList();
    return new PathRun(side, path, roundAt, round, step, nextAt, taken, others, out);
  }

  boolean isStopped() {
    return nextAt == null;
  }
}
