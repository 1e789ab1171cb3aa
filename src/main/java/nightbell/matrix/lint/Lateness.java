package nightbell.matrix.lint;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nightbell.matrix.Severity;
import nightbell.matrix.Step;

/** Paths that page too late for the response time, at the instants at which it is shortest. */
final class Lateness implements Check {
  private static final int URGENT = 2;

  @Override
  public void look(Ground ground, Findings into) {
    Set<List<Object>> seen = new HashSet<>();
    for (Situation situation : ground.situations()) {
      for (Crew crew : situation.crews()) {
        if (seen.add(List.of(crew.subject(), situation.duty().window()))) {
          Shortest.of(ground, situation.duty().window())
              .forEach(promise -> steps(ground, crew, promise, into));
          oneStep(ground, crew, situation, into);
        }
      }
    }
  }

  private static void steps(Ground ground, Crew crew, Promise promise, Findings into) {
    Duration left = promise.left();
    Severity severity = promise.severity();
    int last = crew.steps().size() - 1;
    Step end = crew.steps().get(last);
    if (end.at().compareTo(left) > 0) {
      into.error(
          "late-path",
          crew.stepSubject(last),
          crew.stepCalled(last)
              + " comes only after the response time of "
              + severity.id()
              + " is over",
          example(ground, promise, end),
          "Let the step come sooner, or promise a longer \"respond\"");
    }
    Step first = crew.steps().get(0);
    if (first.at().multipliedBy(2).compareTo(left) > 0) {
      into.warning(
          "late-first",
          crew.stepSubject(0),
          "The first page of "
              + crew.called()
              + " leaves less than half of the response time of "
              + severity.id(),
          example(ground, promise, first),
          "Let the first step come at 0m");
    }
  }

  private static void oneStep(Ground ground, Crew crew, Situation situation, Findings into) {
    if (crew.steps().size() == 1) {
      ground.matrix().severities().stream()
          .limit(URGENT)
          .filter(severity -> severity.page() == nightbell.matrix.PageRule.ALWAYS)
          .findFirst()
          .ifPresent(
              severity ->
                  into.warning(
                      "late-first",
                      crew.subject(),
                      "After the first page of "
                          + crew.called()
                          + " nobody else is paged before the path has run out",
                      "A "
                          + severity.id()
                          + " alert on "
                          + ground.when(situation.moment())
                          + " waits for one answer",
                      "Add a second step to the path"));
    }
  }

  private static String example(Ground ground, Promise promise, Step step) {
    Instant paged = promise.start().plus(step.at());
    return "A "
        + promise.severity().id()
        + " alert on "
        + ground.when(promise.receipt())
        + " is due by "
        + ground.when(promise.ruling().respondBy())
        + "; that step pages at "
        + ground.when(paged);
  }
}
