package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nightbell.alert.IncidentNumber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repairs what timers, dispatchers and dead processes left: overdue incidents are woken, pages that
 * wait are offered, pages whose sending never ended are taken back. Doing it twice changes nothing;
 * one part that fails holds up no other.
 */
final class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 5_000;

  private final Store store;
  private final Clock clock;
  private final String node;
  private final Repairs repairs;
  private final List<Chore> chores = new CopyOnWriteArrayList<>();
  private final Seldom seldom = new Seldom();
  private volatile @Nullable Instant began;
  private volatile @Nullable Instant done;

  Sweep(Store store, Clock clock, String node, Repairs repairs) {
    this.store = store;
    this.clock = clock;
    this.node = node;
    this.repairs = repairs;
  }

  /** Where what was found goes. */
  interface Repairs {
    void wake(IncidentNumber incident);

    void offer(Page page);

    void takeBack(Page page);

    /** Records again what could not be recorded. */
    void recordAgain();
  }

  /** Takes a chore up, to be done at the start and with each sweep. */
  void add(Chore chore) {
    chores.add(chore);
  }

  /** At start: what this node was sending when it died is sent again, and told. */
  void takeOver() {
    guarded(
        () -> {
          List<Page> pages = store.stuck(node, clock.now().minus(Dispatcher.STUCK));
          int overdue = store.due(clock.now(), AT_ONCE).size();
          if (!pages.isEmpty() || overdue > 0) {
            LOG.warn(
                "While Nightbell was down {} deadlines passed and {} pages were left half sent:"
                    + " both are made up for now",
                overdue,
                pages.size());
          }
          pages.forEach(repairs::takeBack);
        });
    parts();
  }

  /** To be called every few seconds; never throws. */
  void run() {
    if (began == null) {
      began = clock.now();
    }
    if (parts()) {
      done = clock.now();
    }
  }

  /** Whether the sweep has stopped or keeps failing, in words; one that never ran has not. */
  Optional<String> trouble() {
    Instant since = done == null ? began : done;
    return since == null || !since.plus(PATIENCE).isBefore(clock.now())
        ? Optional.empty()
        : Optional.of("the sweep has not come through since " + since);
  }

  private boolean parts() {
    boolean all = guarded(repairs::recordAgain);
    all &= guarded(() -> store.due(clock.now(), AT_ONCE).forEach(repairs::wake));
    all &= guarded(() -> store.queued(AT_ONCE).forEach(repairs::offer));
    all &=
        guarded(
            () ->
                store.stuck(null, clock.now().minus(Dispatcher.STUCK)).forEach(repairs::takeBack));
    for (Chore chore : chores) {
      all &= guarded(chore::run);
    }
    return all;
  }

  private boolean guarded(Runnable part) {
    try {
      part.run();
      return true;
    } catch (Throwable e) {
      // An edge: one error here and the sweep would be taken off its schedule for ever.
      if (seldom.isNews(part.getClass().getName() + e.getClass().getName(), clock.now())) {
        LOG.error("A part of the sweep failed; the next sweep tries again", e);
      }
      return false;
    }
  }
}
