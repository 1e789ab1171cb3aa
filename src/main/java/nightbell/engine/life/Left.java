package nightbell.engine.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nightbell.alert.IncidentNumber;
import nightbell.engine.Page;
import nightbell.engine.Records;
import nightbell.engine.Store;
import nightbell.escalation.PageId;

/**
 * What the time without the service left behind, as it was found before the engine began: deadlines
 * that had passed, and pages that had not left.
 *
 * @param from the last sign of life before
 * @param to when the service was there again
 */
record Left(Instant from, Instant to, Map<IncidentNumber, Instant> overdue, Set<PageId> waiting) {
  private static final int MOST = 1000;

  Left {
    overdue = Map.copyOf(overdue);
    waiting = Set.copyOf(waiting);
  }

  static Left found(Store store, String node, Instant from, Instant to) {
    Map<IncidentNumber, Instant> overdue = new HashMap<>();
    for (Store.Deadline deadline : store.deadlines()) {
      if (deadline.at().isBefore(to)) {
        overdue.put(deadline.incident(), deadline.at());
      }
    }
    Set<PageId> waiting = new HashSet<>();
    store.queued(MOST).forEach(page -> waiting.add(page.id()));
    store.stuck(node, from).forEach(page -> waiting.add(page.id()));
    return new Left(from, to, overdue, waiting);
  }

  Duration length() {
    return Duration.between(from, to);
  }

  boolean isNothing() {
    return overdue.isEmpty() && waiting.isEmpty();
  }

  /** The pages that made up for it, oldest first: the newest thousand of the record hold them. */
  List<Late> pages(Records records) {
    List<Late> late = new ArrayList<>();
    for (Page page : records.pages(new Records.PageFilter(null, null, null, null, MOST))) {
      Instant due = overdue.get(page.incident());
      if (waiting.contains(page.id())) {
        late.add(0, Late.of(page, page.queuedAt()));
      } else if (due != null && !page.queuedAt().isBefore(to)) {
        late.add(0, Late.of(page, due));
      }
    }
    return late;
  }

  /** Whether a deadline that had passed has not been looked at yet. */
  boolean isUndecided(Store store) {
    return store.due(to, MOST).stream().anyMatch(overdue::containsKey);
  }
}
