package nightbell.engine;

import java.time.Instant;
import java.util.List;
import nightbell.alert.IncidentNumber;
import nightbell.escalation.PageId;
import org.jspecify.annotations.Nullable;

/** What happens once decisions are facts. None of it blocks or throws. */
interface After {

  /** Arms the incident's wake-up, or forgets it where there is no deadline. */
  void wake(IncidentNumber incident, @Nullable Instant at);

  /** Hands a page to the dispatcher. */
  void send(Page page);

  /** Counts alerts for the metrics. */
  void counted(IntakeCount count);

  /** Stops a page that is at the carrier. */
  void recall(Page page);

  /** Tells the dispatcher that these pages were cancelled before they left. */
  default void forget(List<PageId> pages) {}

  /** All of it was asked for: what was handed over together may leave together. */
  default void done() {}
}
