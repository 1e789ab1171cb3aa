package nightbell.ops;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import nightbell.engine.Chore;
import nightbell.engine.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells an address outside, so often and only while there is no doubt, that the service lives:
 * whoever watches that address notices when it dies. It has a client and threads of its own; one
 * request is under way at most, and ends soon, whatever the other side does. The address may be a
 * secret, so that only its host is ever shown.
 */
public final class HeartbeatOut implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(HeartbeatOut.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofSeconds(15);
  private static final Duration RETRY = Duration.ofSeconds(10);

  private final URI url;
  private final Duration every;
  private final Supplier<Optional<String>> doubt;
  private final Clock clock;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(CONNECT)
          .build();
  private final AtomicBoolean underWay = new AtomicBoolean();
  private volatile @Nullable Instant next;
  private volatile @Nullable Instant heard;
  private volatile @Nullable String withheld;
  private volatile @Nullable String unheard;

  /**
   * Sends nothing yet.
   *
   * @param doubt why nothing may be sent now, or empty
   */
  public HeartbeatOut(URI url, Duration every, Supplier<Optional<String>> doubt, Clock clock) {
    this.url = url;
    this.every = every;
    this.doubt = doubt;
    this.clock = clock;
  }

  /** When the other side last took one. */
  public Optional<Instant> heardAt() {
    return Optional.ofNullable(heard);
  }

  /** Why none is sent, or none is taken; empty if all is well. */
  public Optional<String> trouble() {
    return Optional.ofNullable(withheld).or(() -> Optional.ofNullable(unheard));
  }

  @Override
  public boolean isIdle() {
    return !underWay.get();
  }

  @Override
  public void run() {
    Instant now = clock.now();
    Instant due = next;
    if (due != null && now.isBefore(due)) {
      return;
    }
    Optional<String> why = doubt.get();
    String before = withheld;
    withheld = why.orElse(null);
    if (why.isPresent()) {
      if (!Objects.equals(before, withheld)) {
        LOG.warn("No heartbeat goes to {}: {}", url.getHost(), why.get());
      }
      return;
    }
    if (underWay.compareAndSet(false, true)) {
      next = now.plus(every);
      send();
    }
  }

  private void send() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(url)
              .timeout(ANSWER)
              .header("User-Agent", "nightbell")
              .GET()
              .build();
      CompletableFuture<HttpResponse<Void>> answer =
          http.sendAsync(request, BodyHandlers.discarding());
      var unused =
          answer
              .copy()
              .orTimeout(WHOLE.toSeconds(), TimeUnit.SECONDS)
              .whenComplete(
                  (response, failed) -> {
                    answer.cancel(true);
                    ended(response, failed);
                  });
    } catch (RuntimeException e) {
      ended(null, e);
    }
  }

  private void ended(@Nullable HttpResponse<Void> response, @Nullable Throwable failed) {
    String before = unheard;
    if (response != null && response.statusCode() / 100 == 2) {
      heard = clock.now();
      unheard = null;
    } else {
      unheard =
          url.getHost()
              + (response == null
                  ? " takes no heartbeat: " + kind(failed)
                  : " answers the heartbeat with " + response.statusCode());
      next = clock.now().plus(RETRY.compareTo(every) < 0 ? RETRY : every);
    }
    if (!Objects.equals(before, unheard)) {
      LOG.warn("{}", unheard == null ? url.getHost() + " takes heartbeats again" : unheard);
    }
    underWay.set(false);
  }

  /** The kind alone: messages may hold the address. */
  private static String kind(@Nullable Throwable failed) {
    Throwable cause = failed;
    while (cause != null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause == null ? "no answer" : cause.getClass().getSimpleName();
  }
}
