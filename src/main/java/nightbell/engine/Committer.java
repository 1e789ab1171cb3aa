package nightbell.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where decisions become facts: a thread that takes what has gathered in the queue,
 * decides it all, commits once, and only then answers and acts. A command that fails spoils only
 * itself: its group is undone and each command runs again alone.
 */
final class Committer {
  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
  private static final int GROUP = 256;
  private static final int TRIES = 5;

  private final BlockingQueue<Waiting<?>> queue;
  private final Store store;
  private final Works works;
  private final Thread thread;
  private volatile boolean stopping;
  private volatile boolean busy;

  Committer(Store store, Works works, int capacity) {
    this.store = store;
    this.works = works;
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.thread = new Thread(this::run, "committer");
  }

  void start() {
    thread.start();
  }

  /** Decides what is queued, then stops; never interrupts the thread, since it touches H2. */
  void stop() throws InterruptedException {
    stopping = true;
    queue.put(new Waiting<>(Nothing.INSTANCE));
    thread.join(20_000);
  }

  <T> CompletableFuture<T> submit(Command<T> command) {
    Waiting<T> waiting = new Waiting<>(command);
    if (stopping || !queue.offer(waiting)) {
      waiting.answer.completeExceptionally(
          new Engine.Overloaded(stopping ? "Nightbell is stopping." : "Too much waits already."));
    }
    return waiting.answer;
  }

  /** Queues a command that something else repeats if there is no room now. */
  void offer(Command<?> command) {
    if (!stopping) {
      queue.offer(new Waiting<>(command));
    }
  }

  /** Queues a command that must not be lost, and waits for room. */
  void put(Command<?> command) {
    try {
      queue.put(new Waiting<>(command));
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted with " + command + " in hand", e);
    }
  }

  int waiting() {
    return queue.size();
  }

  boolean idle() {
    return queue.isEmpty() && !busy;
  }

  private void run() {
    List<Waiting<?>> group = new ArrayList<>(GROUP);
    while (!stopping || !queue.isEmpty()) {
      group.clear();
      try {
        Waiting<?> first = queue.take();
        busy = true;
        group.add(first);
        queue.drainTo(group, GROUP - 1);
        commit(group);
      } catch (InterruptedException e) {
        LOG.warn("Interrupted while waiting for events; going on", e);
      } finally {
        busy = false;
      }
    }
  }

  private void commit(List<Waiting<?>> group) {
    try {
      together(group);
    } catch (RuntimeException e) {
      if (group.size() > 1) {
        LOG.info("A group of {} is decided one by one, since: {}", group.size(), e.toString());
      }
      group.forEach(this::alone);
    }
  }

  private void together(List<Waiting<?>> group) {
    Works.Group work = works.group();
    List<Runnable> answers =
        store.transact(
            session -> {
              List<Runnable> all = new ArrayList<>();
              group.forEach(waiting -> all.add(waiting.run(work.in(session))));
              return all;
            });
    if (group.stream().anyMatch(waiting -> waiting.command.promises())) {
      store.sync();
    }
    work.act();
    answers.forEach(Runnable::run);
  }

  private void alone(Waiting<?> waiting) {
    for (int tries = 1; ; tries++) {
      try {
        together(List.of(waiting));
        return;
      } catch (Store.Conflict e) {
        if (tries == TRIES) {
          fail(waiting, e);
          return;
        }
      } catch (RuntimeException e) {
        fail(waiting, e);
        return;
      }
    }
  }

  private static void fail(Waiting<?> waiting, RuntimeException e) {
    if (!(e instanceof Engine.Forbidden)) {
      LOG.error("Not decided: {}", waiting.command, e);
    }
    waiting.answer.completeExceptionally(e);
  }

  private static final class Waiting<T> {
    final Command<T> command;
    final CompletableFuture<T> answer = new CompletableFuture<>();

    Waiting(Command<T> command) {
      this.command = command;
    }

    Runnable run(Work work) {
      T result = command.run(work);
      return () -> answer.complete(result);
    }
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
  }
}
