package nightbell.matrix.lint;

import java.time.Duration;
import java.time.Instant;

/** A matrix whose review is overdue. */
final class StaleReview implements Check {

  @Override
  public void look(Ground ground, Findings into) {
    Duration every = ground.matrix().reviewEvery();
    if (every == null) {
      return;
    }
    ground
        .facts()
        .reviewed()
        .filter(last -> last.plus(every).isBefore(ground.now()))
        .ifPresent(last -> into.add(finding(ground, last, every)));
  }

  private static Finding finding(Ground ground, Instant last, Duration every) {
    boolean twice = last.plus(every.multipliedBy(2)).isBefore(ground.now());
    return new Finding(
        "stale-review",
        twice ? Level.ERROR : Level.WARNING,
        "review",
        "The review is overdue, so pages may follow an agreement that no longer holds",
        "The last one was on "
            + ground.when(last)
            + ", the next was due on "
            + ground.when(last.plus(every)),
        "Review the matrix with both sides, and load or sign it again");
  }
}
