package nightbell.ops;

import java.io.IOException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nightbell.ops.LoadTarget.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Sends alerts, each of a problem of its own, measures, and resolves them again. At a rate the time
 * counts from when an alert should have left, so that a service that holds up the sender is not
 * made to look fast.
 */
final class Load {
  private static final int PAGE_SECONDS = 10;
  private static final int CLOSING_MILLIS = 250;
  private static final int PAUSE_MILLIS = 10;

  private final LoadTarget target;
  private final @Nullable LoadCarrier carrier;
  private final String name = UUID.randomUUID().toString();

  Load(LoadTarget target, @Nullable LoadCarrier carrier) {
    this.target = target;
    this.carrier = carrier;
  }

  /** Whether one alert is taken and paged through here. */
  LoadResult probe() throws IOException, InterruptedException {
    LoadResult result = LoadResult.empty(carrier != null);
    one("probe", result);
    return result;
  }

  /** The next alert leaves when the one before is paged, resolved and over. */
  LoadResult oneAtATime(String series, int alerts) throws IOException, InterruptedException {
    LoadResult result = LoadResult.empty(carrier != null);
    for (int i = 0; i < alerts; i++) {
      one(series + "-" + i, result);
    }
    return result;
  }

  /** Alerts leave evenly, whatever becomes of those before. */
  LoadResult evenly(String series, int alerts, int perSecond)
      throws IOException, InterruptedException {
    LoadResult result = LoadResult.empty(carrier != null);
    Sent[] sent = new Sent[alerts];
    CountDownLatch left = new CountDownLatch(alerts);
    ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    try {
      long start = System.nanoTime();
      for (int i = 0; i < alerts; i++) {
        int index = i;
        long planned = start + i * 1_000_000_000L / perSecond;
        Runnable leave =
            () -> {
              sent[index] = leave(series + "-" + index, planned, result);
              left.countDown();
            };
        var unused = pace.schedule(leave, planned - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
      left.await();
      for (Sent each : sent) {
        paged(each.answer.join(), each.planned, result);
      }
    } finally {
      pace.shutdown();
    }
    for (int i = 0; i < alerts; i++) {
      target.resolve(id(series + "-" + i));
    }
    return result;
  }

  private Sent leave(String problem, long planned, LoadResult result) {
    return new Sent(
        planned,
        target
            .fireLater(id(problem))
            .exceptionally(failure -> new Answer(0, OptionalInt.empty()))
            .whenComplete((answer, failure) -> taken(answer, planned, result)));
  }

  private record Sent(long planned, CompletableFuture<Answer> answer) {}

  private void one(String problem, LoadResult result) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Answer answer = target.fire(id(problem));
    taken(answer, start, result);
    paged(answer, start, result);
    target.resolve(id(problem));
    if (carrier != null && answer.incident().isPresent()) {
      // Neither its last text nor what the service writes about it may fall into the next one.
      carrier.closing(answer.incident().getAsInt(), CLOSING_MILLIS);
      new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private static void taken(@Nullable Answer answer, long start, LoadResult result) {
    if (answer != null && answer.incident().isPresent()) {
      result.taken().add(System.nanoTime() - start);
    } else {
      result.refused().incrementAndGet();
    }
  }

  private void paged(@Nullable Answer answer, long start, LoadResult result)
      throws InterruptedException {
    Latencies paged = result.paged();
    if (carrier == null || paged == null || answer == null || answer.incident().isEmpty()) {
      return;
    }
    OptionalLong arrived = carrier.page(answer.incident().getAsInt(), PAGE_SECONDS);
    if (arrived.isPresent()) {
      paged.add(arrived.getAsLong() - start);
    } else {
      result.missing().incrementAndGet();
    }
  }

  private String id(String problem) {
    return "load-" + name + "-" + problem;
  }
}
