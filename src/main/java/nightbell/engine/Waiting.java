package nightbell.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A command in the committer's queue, and the answer that somebody waits for. Those that cannot
 * wait come first, else whoever came first.
 */
final class Waiting<T> implements Comparable<Waiting<?>> {
  private static final AtomicLong COUNT = new AtomicLong();

  final Command<T> command;
  final CompletableFuture<T> answer = new CompletableFuture<>();
  private final long place = COUNT.incrementAndGet();

  Waiting(Command<T> command) {
    this.command = command;
  }

  @Override
  public int compareTo(Waiting<?> other) {
    int kind = Boolean.compare(command.canWait(), other.command.canWait());
    return kind != 0 ? kind : Long.compare(place, other.place);
  }

  Decided run(Work work) {
    T result = command.run(work);
    return new Decided(command.promises(), () -> answer.complete(result), this);
  }

  Decided failed(Throwable why) {
    return new Decided(false, () -> answer.completeExceptionally(why), this);
  }

  /** A command that was decided; {@code tell} gives the answer. */
  record Decided(boolean promises, Runnable tell, Waiting<?> waiting) {

    /** The same, but failed if it promises what could not be forced to the disk. */
    Decided unlessPromised() {
      return promises ? waiting.failed(new Unsynced()) : this;
    }
  }

  /** Decided and committed, and maybe not on the disk: to decide it again would count it twice. */
  static final class Unsynced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsynced() {
      super("decided, but maybe not on the disk");
    }
  }
}
