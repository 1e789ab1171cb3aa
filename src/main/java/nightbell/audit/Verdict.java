package nightbell.audit;

import org.jspecify.annotations.Nullable;

/**
 * What the proof of a trail came to.
 *
 * @param events how many events there are
 * @param seals how many seals were held against it
 * @param removed how many of them have lost their words, as the trail itself accounts for
 * @param head the last link
 * @param firstBad the first place that is not as it was written, or null if all is
 */
public record Verdict(long events, long removed, int seals, String head, @Nullable Bad firstBad) {

  /** Of a trail of which nothing was removed. */
  public Verdict(long events, int seals, String head, @Nullable Bad firstBad) {
    this(events, 0, seals, head, firstBad);
  }

  /** Whether the trail is as it was written, as far as links and seals can tell. */
  public boolean ok() {
    return firstBad == null;
  }

  /** An event and what is wrong there. */
  public record Bad(long event, String why) {}
}
