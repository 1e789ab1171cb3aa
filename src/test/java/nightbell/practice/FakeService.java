package nightbell.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Stands for the service that the carrier serves: remembers every webhook, says with Twilio's own
 * validator whether its signature holds, and answers by path what the test told it to.
 */
final class FakeService implements AutoCloseable {
  static final String PUBLIC_URL = "https://pager.example";

  private final HttpServer server;
  private final List<Hook> hooks = new CopyOnWriteArrayList<>();
  private final Map<String, List<String>> answers = new ConcurrentHashMap<>();

  FakeService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::take);
    server.start();
  }

  URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  PracticeSettings settings() {
    return PracticeSettings.of(PUBLIC_URL, this::base);
  }

  /** The TwiML for a path; with several the last is repeated. */
  void answer(String path, String... twiml) {
    answers.put(path, new CopyOnWriteArrayList<>(twiml));
  }

  List<Hook> at(String path) {
    return hooks.stream().filter(hook -> hook.path.equals(path)).toList();
  }

  /** One field of all webhooks at the path, in the order in which they came. */
  List<String> values(String path, String field) {
    return at(path).stream().map(hook -> hook.fields.getOrDefault(field, "-")).toList();
  }

  List<Hook> all() {
    return List.copyOf(hooks);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> fields = new TreeMap<>();
    for (String pair : body.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      fields.put(decoded(parts[0]), decoded(parts[1]));
    }
    URI uri = exchange.getRequestURI();
    String signature = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
    boolean genuine =
        new RequestValidator(Account.PRACTICE.token())
            .validate(PUBLIC_URL + uri, fields, signature);
    hooks.add(new Hook(uri.toString(), fields, genuine));
    List<String> texts = answers.getOrDefault(uri.toString(), List.of("<Response/>"));
    String text = texts.size() > 1 ? texts.remove(0) : texts.get(0);
    int status = text.matches("[0-9]{3}") ? Integer.parseInt(text) : 200;
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/xml");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** One webhook as it came, and whether its signature is right. */
  record Hook(String path, Map<String, String> fields, boolean genuine) {}
}
