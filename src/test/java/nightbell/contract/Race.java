package nightbell.contract;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Runs two things at the same time and gives both results. */
final class Race implements AutoCloseable {
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final CyclicBarrier start = new CyclicBarrier(2);

  <T> List<T> run(Supplier<T> one, Supplier<T> other) {
    CompletableFuture<T> first = CompletableFuture.supplyAsync(() -> go(one), threads);
    CompletableFuture<T> second = CompletableFuture.supplyAsync(() -> go(other), threads);
    return List.of(first.join(), second.join());
  }

  private <T> T go(Supplier<T> work) {
    try {
      start.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return work.get();
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
