package nightbell.practice;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts signed forms to the service, on a few threads of its own and never with the turn held. What
 * is posted in one lane arrives in order. An address is signed as it was given and connected to at
 * the local base; one that is not the service's is refused. As with Twilio a failed connection is
 * tried once more, anything else is not.
 */
final class Webhooks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
  private static final int THREADS = 8;

  private final PracticeSettings settings;
  private final Turn turn;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final Map<String, CompletableFuture<?>> lanes = new ConcurrentHashMap<>();
  private final AtomicInteger threads = new AtomicInteger();
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          10,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          this::thread,
          new ThreadPoolExecutor.DiscardPolicy());
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Webhooks(PracticeSettings settings, Turn turn) {
    this.settings = settings;
    this.turn = turn;
    executor.allowCoreThreadTimeOut(true);
  }

  /**
   * Posts the fields. What comes back is given to {@code then} with the turn held; its result
   * completes the future after the turn was given up.
   */
  <T> CompletableFuture<T> post(
      String lane, String url, SortedMap<String, String> fields, Function<WebhookAnswer, T> then) {
    inFlight.incrementAndGet();
    CompletableFuture<T> done = new CompletableFuture<>();
    CompletableFuture<?> queued =
        lanes.compute(
            lane,
            (name, last) ->
                (last == null ? CompletableFuture.completedFuture(null) : last)
                    .handleAsync((value, error) -> deliver(url, fields, then, done), executor));
    var unused = queued.whenComplete((value, error) -> lanes.remove(lane, queued));
    return done;
  }

  /** Posts the fields, whatever comes back. */
  void tell(String lane, String url, SortedMap<String, String> fields) {
    var unused = post(lane, url, fields, WebhookAnswer::fine);
  }

  boolean quiet() {
    return inFlight.get() == 0;
  }

  @Override
  public void close() {
    executor.shutdown();
  }

  private <T> boolean deliver(
      String url,
      SortedMap<String, String> fields,
      Function<WebhookAnswer, T> then,
      CompletableFuture<T> done) {
    WebhookAnswer answer = send(url, fields);
    if (!answer.fine()) {
      LOG.warn("Webhook {} failed: {}", url, answer.trouble());
    }
    try {
      T result =
          turn.change(
              () -> {
                inFlight.decrementAndGet();
                return then.apply(answer);
              });
      return done.complete(result);
    } catch (RuntimeException e) {
      LOG.error("The answer to webhook {} could not be used", url, e);
      return done.completeExceptionally(e);
    }
  }

  private WebhookAnswer send(String url, SortedMap<String, String> fields) {
    String signed = url.replaceFirst("#.*", "");
    try {
      URI address = local(signed);
      if (address == null) {
        return WebhookAnswer.failed("the address is not under " + settings.publicUrl());
      }
      HttpRequest request = request(address, signed, fields);
      HttpResponse<String> response = twice(request);
      return new WebhookAnswer(response.statusCode(), response.body(), null);
    } catch (IOException | InterruptedException | RuntimeException e) {
      return WebhookAnswer.failed(e.toString());
    }
  }

  private HttpResponse<String> twice(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse.BodyHandler<String> text =
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    try {
      return http.send(request, text);
    } catch (ConnectException e) {
      return http.send(request, text);
    }
  }

  private HttpRequest request(URI address, String signed, SortedMap<String, String> fields) {
    return HttpRequest.newBuilder(address)
        .timeout(Duration.ofSeconds(15))
        .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
        .header("User-Agent", "TwilioProxy/1.1 (Nightbell practice)")
        .header("X-Twilio-Signature", Signature.of(token(fields), signed, fields))
        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
        .build();
  }

  private String token(SortedMap<String, String> fields) {
    Account named = settings.accountCalled(fields.get("AccountSid"));
    return named == null ? settings.account().token() : named.token();
  }

  private @Nullable URI local(String url) {
    String service = settings.publicUrl();
    if (!url.startsWith(service + "/")) {
      return null;
    }
    String base = settings.localBase().get().toString().replaceAll("/+$", "");
    return URI.create(base + url.substring(service.length()));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, "practice-webhook-" + threads.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
