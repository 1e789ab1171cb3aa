package nightbell.crash;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * A carrier outside of the process that is killed: takes texts and calls as Twilio does, and
 * remembers each request with the instant at which it came. It never calls back.
 */
final class RecordingCarrier implements AutoCloseable {
  static final String ACCOUNT = "AC" + "9a8b7c6d".repeat(4);
  static final String TOKEN = "0f1e2d3c".repeat(4);

  /**
   * A text or a call as it was ordered.
   *
   * @param sid what it was named in the answer
   * @param callback where the carrier would report on it
   */
  record Order(Instant at, String kind, String to, String body, String sid, String callback) {
    boolean isCall() {
      return kind.equals("call");
    }

    boolean asksToAcknowledge() {
      return isCall() || body.contains("Reply 1 ack") || body.contains("Reply ALL to ack");
    }
  }

  /** Ends the process when so many orders have come; the last one is taken or lost with it. */
  record Ending(AtomicInteger left, boolean taken, Runnable kill) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Order> orders = new CopyOnWriteArrayList<>();
  private final AtomicInteger number = new AtomicInteger();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<Ending> ending = new AtomicReference<>();
  private volatile boolean answering = true;

  RecordingCarrier() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Whether later requests are answered, or left hanging after they were read. */
  void answering(boolean whether) {
    answering = whether;
  }

  /** At the n-th order from now the process is killed, before that order is answered. */
  void ending(int orders, boolean taken, Runnable kill) {
    ending.set(new Ending(new AtomicInteger(orders), taken, kill));
  }

  /** All orders so far, in the order of their coming. */
  List<Order> orders() {
    return List.copyOf(orders);
  }

  private void take(HttpExchange exchange) throws IOException {
    Instant at = Instant.now();
    if (exchange.getRequestMethod().equals("GET")) {
      // Whoever asks what became of a page learns nothing here.
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> fields = fields(body);
    String path = exchange.getRequestURI().getPath();
    boolean call = path.endsWith("Calls.json");
    String to = fields.getOrDefault("To", "");
    String sid = (call ? "CA" : "SM") + "%032x".formatted(number.incrementAndGet());
    if (call || path.endsWith("Messages.json")) {
      String callback = fields.getOrDefault("StatusCallback", "");
      String words = fields.getOrDefault("Body", "");
      Order order = new Order(at, call ? "call" : "text", to, words, sid, callback);
      if (isLast(order)) {
        exchange.close();
        return;
      }
    }
    if (!answering) {
      await();
    }
    answer(exchange, sid, to);
  }

  /** Takes the order; whether the process was killed at it. */
  private boolean isLast(Order order) {
    Ending end = ending.get();
    boolean last = end != null && end.left.decrementAndGet() == 0;
    if (!last || end.taken) {
      orders.add(order);
    }
    if (last) {
      end.kill.run();
    }
    return last;
  }

  private static void answer(HttpExchange exchange, String sid, String to) throws IOException {
    String answer =
        "{\"sid\": \"%s\", \"account_sid\": \"%s\", \"status\": \"queued\", \"to\": \"%s\"}"
            .formatted(sid, ACCOUNT, to);
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(201, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> fields(String form) {
    return Arrays.stream(form.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]), (a, b) -> a));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdown();
  }
}
