package nightbell.engine;

import java.util.function.Consumer;
import nightbell.alert.IncidentNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repairs what timers, dispatchers and dead processes left: overdue incidents are woken, pages that
 * wait are offered, pages whose sending never ended are sent again. Doing it twice changes nothing.
 */
final class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final int AT_ONCE = 5_000;

  private final Store store;
  private final Clock clock;
  private final String node;
  private final Consumer<IncidentNumber> wake;
  private final Consumer<Page> offer;

  Sweep(
      Store store, Clock clock, String node, Consumer<IncidentNumber> wake, Consumer<Page> offer) {
    this.store = store;
    this.clock = clock;
    this.node = node;
    this.wake = wake;
    this.offer = offer;
  }

  /** At start: what this node was sending when it died is sent again, and told. */
  void takeOver() {
    int pages = store.requeue(node, clock.now().minus(Dispatcher.STUCK)).size();
    int overdue = store.due(clock.now(), AT_ONCE).size();
    if (pages > 0 || overdue > 0) {
      LOG.warn(
          "While Nightbell was down {} deadlines passed and {} pages were left half sent:"
              + " both are made up for now",
          overdue,
          pages);
    }
    run();
  }

  void run() {
    try {
      store.requeue(null, clock.now().minus(Dispatcher.STUCK));
      store.queued(AT_ONCE).forEach(offer);
      store.due(clock.now(), AT_ONCE).forEach(wake);
    } catch (RuntimeException e) {
      // The next sweep tries again; health tells meanwhile that deadlines are overdue.
      LOG.error("The sweep failed", e);
    }
  }
}
