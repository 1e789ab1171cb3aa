package nightbell.web.carrier;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the engine without holding a thread, and no longer than a carrier would: after that, or
 * if the engine failed, the answer is the one for trouble.
 */
final class Stages {
  private static final Logger log = LoggerFactory.getLogger(Stages.class);
  private static final Duration BOUND = Duration.ofSeconds(5);

  private Stages() {}

  /** Calls the engine; a failure to even begin is a failed stage, too. */
  static <T> CompletionStage<T> of(Supplier<CompletionStage<T>> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** The response to what the engine says. */
  static <T> CompletionStage<Response> answer(
      Supplier<CompletionStage<T>> call,
      Function<T, Response> response,
      Supplier<Response> trouble) {
    // Async: the engine's own thread must not be held up by writing to a carrier.
    return of(call)
        .toCompletableFuture()
        .copy()
        .orTimeout(BOUND.toMillis(), TimeUnit.MILLISECONDS)
        .thenApplyAsync(response)
        .exceptionally(
            e -> {
              log.warn("a carrier's request could not be answered as it should", e);
              return trouble.get();
            });
  }
}
