package nightbell.matrix.lint;

import java.time.Instant;
import nightbell.matrix.PageRule;
import nightbell.matrix.Severity;

/** Severities whose response times contradict their order or their paging. */
final class SeverityOrder implements Check {
  private static final String ID = "severity-order";

  @Override
  public void look(Ground ground, Findings into) {
    Promise higher = null;
    for (Promise promise : ground.promises()) {
      if (higher != null
          && higher.receipt().equals(promise.receipt())
          && due(higher).isAfter(due(promise))) {
        inverted(ground, higher, promise, into);
      }
      higher = promise;
    }
    for (Severity severity : ground.matrix().severities()) {
      if (severity.businessClock() && severity.page() == PageRule.ALWAYS) {
        into.error(
            ID,
            "severities." + severity.id(),
            severity.id() + " wakes people at any hour, but its response time waits for business",
            "A "
                + severity.id()
                + " alert at night pages at once and is due only "
                + "after business hours have begun",
            "Write \"clock: always\", or \"page: business\"");
      }
    }
  }

  private static Instant due(Promise promise) {
    return promise.ruling().respondBy();
  }

  private static void inverted(Ground ground, Promise higher, Promise lower, Findings into) {
    String high = higher.severity().id().value();
    String low = lower.severity().id().value();
    into.error(
        ID,
        "severities." + high,
        high + " is the higher severity, but it may be answered later than " + low,
        "On "
            + ground.when(higher.receipt())
            + " a "
            + high
            + " alert is due by "
            + ground.when(due(higher))
            + ", a "
            + low
            + " alert by "
            + ground.when(due(lower)),
        "Give " + high + " the shorter \"respond\", or change the order of the two");
  }
}
