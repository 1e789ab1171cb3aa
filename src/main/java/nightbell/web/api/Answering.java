package nightbell.web.api;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for the engine, but not for ever. */
final class Answering {
  private Answering() {}

  /**
   * The stage, or its failure with a {@code TimeoutException}; what the supplier throws fails it
   * too. The engine's own stage is left alone.
   */
  static <T> CompletableFuture<T> within(Duration time, Supplier<CompletionStage<T>> asked) {
    try {
      return asked
          .get()
          .toCompletableFuture()
          .copy()
          .orTimeout(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
