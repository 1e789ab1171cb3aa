package nightbell.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where decisions become facts: a thread that takes what has gathered in the queue,
 * alerts last, decides it all, commits once, and only then acts and answers. A command that fails
 * spoils only itself: its group is undone and each command runs again alone. Nothing that a command
 * throws ends the thread, and none of it runs again once it was committed.
 */
final class Committer {
  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** So few that whoever answers in a storm of alerts waits for no more than a moment. */
  private static final int GROUP = 64;

  private static final int TRIES = 5;
  private static final String NOTHING_TAKEN = "anything, since the store takes nothing";

  private final PriorityBlockingQueue<Waiting<?>> queue = new PriorityBlockingQueue<>();
  private final int capacity;
  private final AtomicInteger unfinished = new AtomicInteger();
  private final Store store;
  private final Works works;
  private final Clock clock;
  private final Poison poison = new Poison();
  private final Undecided undecided = new Undecided();
  private final AtomicReference<@Nullable Standstill> standstill = new AtomicReference<>();
  private final Telling telling = new Telling();
  private final Thread thread;
  private volatile boolean started;
  private volatile boolean stopping;
  private volatile @Nullable Instant busySince;

  Committer(Store store, Works works, Clock clock, int capacity) {
    this.store = store;
    this.works = works;
    this.clock = clock;
    this.capacity = capacity;
    this.thread = new Thread(this::run, "committer");
  }

  void start() {
    thread.start();
    started = true;
  }

  /** Decides what is queued, then stops; never interrupts the thread, since it touches H2. */
  void stop() throws InterruptedException {
    stopping = true;
    if (thread.isAlive()) {
      var unused = put(Nothing.INSTANCE);
      thread.join(20_000);
    }
    telling.stop();
  }

  <T> CompletableFuture<T> submit(Command<T> command) {
    Waiting<T> waiting = new Waiting<>(command);
    unfinished.incrementAndGet();
    if (!stopping && queue.size() < capacity) {
      queue.add(waiting);
    } else {
      unfinished.decrementAndGet();
      waiting.answer.completeExceptionally(
          new Engine.Overloaded(stopping ? "Nightbell is stopping." : "Too much waits already."));
    }
    return waiting.answer;
  }

  /** Queues a command that must not be lost, however many wait. */
  <T> CompletableFuture<T> put(Command<T> command) {
    Waiting<T> waiting = new Waiting<>(command);
    unfinished.incrementAndGet();
    queue.add(waiting);
    return waiting.answer;
  }

  int waiting() {
    return queue.size();
  }

  /** That of the store as far as commands have met it; empty after a promise was kept again. */
  Optional<Standstill> standstill() {
    return Optional.ofNullable(standstill.get());
  }

  boolean idle() {
    return unfinished.get() == 0;
  }

  /** Why events are not decided as they should be, in words; empty if they are. */
  Optional<String> trouble() {
    if (started && !stopping && !thread.isAlive()) {
      return Optional.of("the thread that decides has ended");
    }
    Instant since = busySince;
    if (since != null && since.plus(PATIENCE).isBefore(clock.now())) {
      return Optional.of("events have been undecided since " + since);
    }
    return undecided.trouble(clock.now());
  }

  private void run() {
    List<Waiting<?>> group = new ArrayList<>(GROUP);
    while (!stopping || !queue.isEmpty()) {
      group.clear();
      try {
        group.add(queue.take());
        queue.drainTo(group, GROUP - 1);
        busySince = clock.now();
        commit(group);
      } catch (InterruptedException e) {
        LOG.warn("Interrupted while waiting for events; going on", e);
      } catch (Throwable e) {
        // An edge: whatever comes here, the next events must still be decided.
        group.forEach(waiting -> fail(waiting, e));
      } finally {
        busySince = null;
        unfinished.addAndGet(-group.size());
      }
    }
  }

  private void commit(List<Waiting<?>> group) {
    List<Waiting.Decided> decided;
    try {
      decided = decide(group);
    } catch (Store.Unavailable e) {
      group.forEach(waiting -> fail(waiting, e));
      return;
    } catch (Throwable e) {
      // Not only exceptions: a value so deep that it overflows the stack must spoil only itself.
      if (group.size() > 1) {
        LOG.info("A group of {} is decided one by one, since: {}", group.size(), e.toString());
      }
      group.forEach(this::alone);
      return;
    }
    decided.forEach(one -> telling.give(one));
  }

  private List<Waiting.Decided> decide(List<Waiting<?>> group) {
    Works.Group work = works.group();
    List<Waiting.Decided> decided =
        store.transact(
            session -> {
              List<Waiting.Decided> all = new ArrayList<>();
              group.forEach(waiting -> all.add(waiting.run(work.in(session))));
              return all;
            });
    // It is committed: from here on nothing may throw, or all of it would be decided twice.
    boolean synced = decided.stream().noneMatch(Waiting.Decided::promises) || isSynced();
    work.act();
    return synced ? decided : decided.stream().map(Waiting.Decided::unlessPromised).toList();
  }

  /** Never tried twice: after a failure the disk may say yes and have forgotten what it had. */
  private boolean isSynced() {
    try {
      store.sync();
      standstill.set(null);
      return true;
    } catch (Throwable e) {
      if (e instanceof Store.Unavailable) {
        stands(e);
      }
      undecided.add("forcing what was decided to the disk", e, clock.now());
      return false;
    }
  }

  private void stands(Throwable e) {
    standstill.compareAndSet(null, new Standstill(clock.now(), String.valueOf(e.getMessage())));
  }

  private void alone(Waiting<?> waiting) {
    for (int tries = 1; ; tries++) {
      try {
        decide(List.of(waiting)).forEach(one -> telling.give(one));
        return;
      } catch (Throwable e) {
        if (!(e instanceof Store.Conflict) || tries == TRIES) {
          fail(waiting, e);
          return;
        }
      }
    }
  }

  private void fail(Waiting<?> waiting, Throwable e) {
    try {
      if (e instanceof Store.Unavailable) {
        stands(e);
        undecided.add(NOTHING_TAKEN, e, clock.now());
      } else if (!(e instanceof Engine.Forbidden)) {
        undecided.add(waiting.command.words(), e, clock.now());
        poison
            .after(waiting.command, e)
            .ifPresent(
                aside -> {
                  var unused = put(aside);
                });
      }
    } catch (Throwable more) {
      // An edge: whoever waits is answered, and the others of its group after it.
      LOG.error("What was not decided could not be counted", more);
    }
    telling.give(waiting.failed(e));
  }

  /** Wakes the thread so that it sees that it is to stop. */
  private enum Nothing implements Command<Boolean> {
    INSTANCE;

    @Override
    public Boolean run(Work work) {
      return true;
    }

    @Override
    public boolean promises() {
      return false;
    }

    @Override
    public String words() {
      return "nothing";
    }
  }
}
