package nightbell.engine;

import java.util.concurrent.CompletableFuture;

/** A command in the committer's queue, and the answer that somebody waits for. */
final class Waiting<T> {
  final Command<T> command;
  final CompletableFuture<T> answer = new CompletableFuture<>();

  Waiting(Command<T> command) {
    this.command = command;
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
