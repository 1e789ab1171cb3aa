package nightbell.ops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A carrier within this process that takes every text and call, and notes when the first, and the
 * second, request that names an incident came in. It delivers nothing and reports nothing back.
 * Thread-safe.
 */
public final class LoadCarrier implements AutoCloseable {
  /** Incidents count from 101, so that no key to press looks like one. */
  private static final Pattern NUMBER = Pattern.compile("\\b[1-9][0-9]{2,8}\\b");

  private static final Pattern BODY = Pattern.compile("(?:^|&)Body=([^&]*)");

  static {
    // Without it the server sends head and body of an answer apart and waits 40 ms in between.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(8);
  private final Map<Integer, CompletableFuture<Long>> first = new ConcurrentHashMap<>();
  private final Map<Integer, CompletableFuture<Long>> second = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();

  private LoadCarrier(HttpServer server) {
    this.server = server;
  }

  /** Listens on this port of the loopback address; 0 takes any. */
  public static LoadCarrier listen(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    LoadCarrier carrier = new LoadCarrier(server);
    server.createContext("/", carrier::take);
    server.setExecutor(carrier.workers);
    server.start();
    return carrier;
  }

  /** The port that it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** How many requests it has taken. */
  public int requests() {
    return count.get();
  }

  /** When the incident's page came in, by {@link System#nanoTime}; empty if it does not come. */
  public OptionalLong page(int incident, int withinSeconds) throws InterruptedException {
    return arrival(first, incident, withinSeconds * 1000L);
  }

  /** When the text that closes the incident came in. */
  OptionalLong closing(int incident, int withinMillis) throws InterruptedException {
    return arrival(second, incident, withinMillis);
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdown();
  }

  private void take(HttpExchange exchange) throws IOException {
    long now = System.nanoTime();
    if (exchange.getRequestMethod().equals("GET")) {
      // Whoever asks what became of a page learns nothing here.
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    note(form, now);
    boolean call = exchange.getRequestURI().getPath().endsWith("/Calls.json");
    String sid = (call ? "CA" : "SM") + "%032x".formatted(count.incrementAndGet());
    byte[] answer =
        ("{\"sid\":\"" + sid + "\",\"status\":\"queued\"}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(201, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private void note(String form, long now) {
    Matcher body = BODY.matcher(form);
    if (!body.find()) {
      return;
    }
    Matcher number = NUMBER.matcher(URLDecoder.decode(body.group(1), StandardCharsets.UTF_8));
    Set<Integer> named = new HashSet<>();
    while (number.find()) {
      named.add(Integer.valueOf(number.group()));
    }
    for (int incident : named) {
      if (!of(first, incident).complete(now)) {
        of(second, incident).complete(now);
      }
    }
  }

  private static OptionalLong arrival(
      Map<Integer, CompletableFuture<Long>> arrivals, int incident, long withinMillis)
      throws InterruptedException {
    try {
      return OptionalLong.of(of(arrivals, incident).get(withinMillis, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return OptionalLong.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CompletableFuture<Long> of(
      Map<Integer, CompletableFuture<Long>> arrivals, int incident) {
    return arrivals.computeIfAbsent(incident, number -> new CompletableFuture<>());
  }
}
