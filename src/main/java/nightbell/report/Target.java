package nightbell.report;

import org.jspecify.annotations.Nullable;

/**
 * How many responses were within their response time, of those that can be judged: a person
 * answered, or the time was over. What ended before that without a person's answer, or still may be
 * answered in time, is left out.
 */
public record Target(int judged, int within) {

  /** The share that was within, from 0 to 1; null where none can be judged. */
  public @Nullable Double share() {
    return judged == 0 ? null : (double) within / judged;
  }
}
