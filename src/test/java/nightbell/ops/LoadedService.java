package nightbell.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that takes alerts with the key "right", and pages each one, when told where. */
final class LoadedService implements AutoCloseable {
  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Integer> incidents = new ConcurrentHashMap<>();
  private final List<String> states = new CopyOnWriteArrayList<>();
  private volatile boolean practice = true;
  private volatile int carrier;

  LoadedService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/practice/api/phones", x -> answer(x, practice ? 200 : 404, "[]"));
    server.createContext("/v1/alerts", this::take);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on it pages by the carrier on this port; 0 pages nowhere. */
  void live(int port) {
    practice = false;
    carrier = port;
  }

  /** The states of the alerts that came, in order. */
  List<String> states() {
    return states;
  }

  int problems() {
    return incidents.size();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    JsonNode alert = json.readTree(exchange.getRequestBody());
    if (!"Bearer right".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, 401, "{}");
      return;
    }
    int number = incidents.computeIfAbsent(alert.get("id").asText(), id -> 101 + incidents.size());
    states.add(alert.get("state").asText());
    if (carrier != 0) {
      page(number);
    }
    answer(exchange, 202, "{\"alerts\":[{\"incident\":" + number + "}]}");
  }

  private void page(int number) throws IOException {
    String text = "P1 Mill press: Load test (" + number + "). Reply 1 ack";
    String form = "To=%2B15550101&Body=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    URI uri = URI.create("http://127.0.0.1:" + carrier + "/2010-04-01/Accounts/AC/Messages.json");
    try {
      http.send(
          HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(form)).build(),
          BodyHandlers.discarding());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
