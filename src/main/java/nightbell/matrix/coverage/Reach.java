package nightbell.matrix.coverage;

import java.time.Duration;
import nightbell.oncall.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whom one path reaches in one round that starts at a given instant. {@code exhausted.then}, which
 * follows after all rounds, counts for nothing here.
 *
 * @param count of people: 0, 1, or 2 for any more
 * @param only the one person, where it is one
 * @param first from the path's start to its first page; zero where there is none
 * @param last from the path's start to the beginning of its last step
 * @param words why nobody is reached, or the one person's name; else empty
 */
record Reach(int count, @Nullable PersonId only, Duration first, Duration last, String words) {

  /** How many people both reach together: 0, 1, or 2 for any more. */
  int with(Reach other) {
    if (count == 1 && other.count == 1) {
      return only != null && only.equals(other.only) ? 1 : 2;
    }
    return Math.max(count, other.count);
  }
}
