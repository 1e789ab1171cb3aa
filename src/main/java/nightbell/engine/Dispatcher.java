package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nightbell.escalation.PageId;
import nightbell.oncall.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends queued pages, each channel by its own {@link WayOut}, so that a carrier that hangs holds up
 * no other. A page is claimed in the database before its request leaves: what an acknowledgement
 * cancelled cannot be sent, on this node or another. Whatever fails here leaves the page where the
 * sweep finds it; an outcome that cannot be recorded is kept until it can.
 */
final class Dispatcher {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /** A claim older than this was left by a process that died: requests end within 10 s. */
  static final Duration STUCK = Duration.ofSeconds(30);

  private static final Duration HANGS = Duration.ofMinutes(1);
  private static final Duration BACKOFF = Duration.ofSeconds(5);
  private static final int TRIES = 3;

  private final Clock clock;
  private final Outcomes outcomes;
  private final Outlet outlet;
  private final Map<Channel, WayOut> ways = new EnumMap<>(Channel.class);
  private final ThreadPoolExecutor recalls = SendThreads.ofName("recall", 4);

  /** Pages in hand, from when they were queued here until their outcome is on record. */
  private final Map<PageId, Instant> known = new ConcurrentHashMap<>();

  /** Pages that a carrier could not take, and until when they rest. */
  private final Map<PageId, Instant> resting = new ConcurrentHashMap<>();

  private final ConcurrentLinkedQueue<SendOutcome> unrecorded = new ConcurrentLinkedQueue<>();
  private final List<Page> early = new ArrayList<>();
  private boolean sending;

  Dispatcher(Store store, Rules rules, Clock clock, String node, Outlet outlet, Outcomes outcomes) {
    this.clock = clock;
    this.outcomes = outcomes;
    this.outlet = outlet;
    Bundles bundles = new Bundles(store, rules);
    for (Channel channel : Channel.values()) {
      ways.put(channel, new WayOut(channel, outlet, store, clock, node, bundles, new Fates()));
    }
  }

  /** Puts on record what became of a page; the stage fails if that cannot be done now. */
  @FunctionalInterface
  interface Outcomes {
    CompletionStage<Boolean> sent(SendOutcome outcome);
  }

  /** Begins to send; what was offered before waited until now. */
  void start() {
    synchronized (this) {
      sending = true;
      early.forEach(page -> way(page).turns().add(page));
      early.clear();
    }
    go();
  }

  /**
   * Takes a page for sending; one that is known already is not taken twice. It leaves after the
   * next {@link #go}, so that pages offered together may leave together.
   */
  synchronized void offer(Page page) {
    Instant rest = resting.get(page.id());
    if (rest != null && clock.now().isBefore(rest)) {
      return;
    }
    if (known.putIfAbsent(page.id(), clock.now()) != null) {
      return;
    }
    if (sending) {
      way(page).turns().add(page);
    } else {
      early.add(page);
    }
  }

  /** Lets leave what may; never waits. */
  void go() {
    ways.values().forEach(WayOut::go);
  }

  /** Forgets pages that were cancelled before they left. */
  void forget(List<PageId> pages) {
    for (PageId page : pages) {
      if (ways.values().stream().anyMatch(way -> way.turns().forget(page))) {
        known.remove(page);
      }
    }
  }

  /** Whether this dispatcher has the page in hand, so that nobody else need take care of it. */
  boolean holds(PageId page) {
    return known.containsKey(page);
  }

  /** Stops what a carrier has, if that can still be. */
  void recall(Page page) {
    String carrierId = page.carrierId();
    for (Sender sender : outlet.senders()) {
      if (sender.channel() == page.channel() && carrierId != null && !recalls.isShutdown()) {
        recalls.execute(() -> recall(sender, carrierId));
      }
    }
  }

  /** Tries again to record what could not be recorded; for the sweep. */
  void recordAgain() {
    Instant now = clock.now();
    resting.values().removeIf(until -> until.plus(HANGS).isBefore(now));
    ways.values().forEach(way -> way.turns().tidy());
    for (int i = unrecorded.size(); i > 0; i--) {
      SendOutcome outcome = unrecorded.poll();
      if (outcome != null) {
        record(outcome);
      }
    }
  }

  /** Whether nothing is under way, and only time can bring what waits its turn. */
  boolean idle() {
    Instant now = clock.now();
    int waiting = ways.values().stream().mapToInt(way -> way.turns().size()).sum();
    return known.size() <= waiting && ways.values().stream().allMatch(w -> w.turns().isCalm(now));
  }

  /** Pages that are being sent for too long, in words. */
  Optional<String> trouble() {
    Instant before = clock.now().minus(HANGS);
    return ways.values().stream()
        .flatMap(way -> way.hanging(before).stream())
        .findFirst()
        .map(page -> "page " + page.getKey() + " has been on its way out since " + page.getValue());
  }

  /** Carriers that do not take pages, in words. */
  Optional<String> carrierTrouble() {
    return ways.values().stream().flatMap(way -> way.line().trouble().stream()).findFirst();
  }

  /** Ends after the requests under way; what still waits stays queued in the database. */
  void stop() throws InterruptedException {
    ways.values().forEach(WayOut::shutdown);
    for (WayOut way : ways.values()) {
      if (!way.awaitEnd(12)) {
        LOG.warn("A carrier did not answer in time; its page is sent again at the next start.");
      }
    }
  }

  /** Ends after the calls that are being hung up; to be called when nothing is decided any more. */
  void close() throws InterruptedException {
    recalls.shutdown();
    if (!recalls.awaitTermination(12, TimeUnit.SECONDS)) {
      LOG.warn("A carrier did not answer in time; a call may ring on.");
    }
  }

  private WayOut way(Page page) {
    return Objects.requireNonNull(ways.get(page.channel()), "every channel has one");
  }

  private static void recall(Sender sender, String carrierId) {
    try {
      sender.recall(carrierId);
    } catch (RuntimeException e) {
      LOG.error("Could not recall {}", carrierId, e);
    }
  }

  private void record(SendOutcome outcome) {
    var unused =
        outcomes
            .sent(outcome)
            .whenComplete(
                (done, failed) -> {
                  if (failed == null) {
                    known.remove(outcome.page());
                  } else {
                    unrecorded.add(outcome);
                  }
                });
  }

  private final class Fates implements WayOut.Fates {
    @Override
    public void dropped(Page page) {
      known.remove(page.id());
    }

    @Override
    public void sent(Page page, Delivery delivery, SendOutcome.Said said) {
      boolean again = delivery instanceof Delivery.Later && page.attempt() + 1 < TRIES;
      if (again) {
        resting.put(page.id(), clock.now().plus(BACKOFF.multipliedBy(page.attempt() + 1L)));
      }
      record(new SendOutcome(page.id(), delivery, again, said));
    }
  }
}
