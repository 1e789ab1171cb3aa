package nightbell.practice;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * What the carrier is going to do later. Each task runs with the turn held, and one that was
 * cancelled never runs, even if its time had already come. To be used with the turn held.
 */
final class Agenda {
  private final PracticeTime time;
  private final Turn turn;
  private final Set<Due> pending = new HashSet<>();

  Agenda(PracticeTime time, Turn turn) {
    this.time = time;
    this.turn = turn;
  }

  Instant now() {
    return time.now();
  }

  PracticeTime.Cancellable after(Duration delay, Runnable task) {
    Due due = new Due(now().plus(delay));
    pending.add(due);
    PracticeTime.Cancellable timer =
        time.after(
            delay,
            () ->
                turn.run(
                    () -> {
                      if (pending.remove(due)) {
                        task.run();
                      }
                    }));
    return () -> {
      pending.remove(due);
      timer.cancel();
    };
  }

  /** Whether a task's time has come and it has not run yet. */
  boolean somethingDue() {
    Instant now = now();
    return pending.stream().anyMatch(due -> !due.at.isAfter(now));
  }

  // A class and not a record: two tasks due at one instant are two.
  private static final class Due {
    private final Instant at;

    Due(Instant at) {
      this.at = at;
    }
  }
}
