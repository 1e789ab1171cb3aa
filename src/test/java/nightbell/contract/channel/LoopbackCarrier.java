package nightbell.contract.channel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A carrier at the level of the socket, so that every request on the wire is counted, also one that
 * a library would hide. It answers all requests in the one way it was told.
 */
final class LoopbackCarrier implements AutoCloseable {
  /** What the carrier does with a request. */
  enum Behaviour {
    ANSWER,
    HANG,
    STALL_IN_BODY,
    CUT
  }

  /** A request as it came. */
  record Received(String line, Map<String, String> headers, String body) {
    /** The form's fields in order, as name=value, decoded. */
    List<String> fields() {
      return List.of(body.split("&", -1)).stream()
          .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
          .toList();
    }
  }

  private final ServerSocket server;
  private final List<Received> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour = Behaviour.ANSWER;
  private volatile String answer = "";

  LoopbackCarrier() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "loopback-carrier");
    thread.setDaemon(true);
    thread.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  List<Received> requests() {
    return requests;
  }

  LoopbackCarrier answers(int status, String body) {
    return answers(status, body, "");
  }

  LoopbackCarrier answers(int status, String body, String header) {
    behaviour = Behaviour.ANSWER;
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    answer =
        "HTTP/1.1 %d Said\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n%s"
            .formatted(status, header, length, body);
    return this;
  }

  LoopbackCarrier does(Behaviour what) {
    behaviour = what;
    return this;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        Thread thread = new Thread(() -> serve(socket), "loopback-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (Received request = read(in); request != null; request = read(in)) {
        requests.add(request);
        switch (behaviour) {
          case ANSWER -> write(socket, answer);
          case HANG -> {}
          case STALL_IN_BODY -> write(socket, "HTTP/1.1 201 X\r\nContent-Length: 99\r\n\r\n{");
          case CUT -> {
            socket.close();
            return;
          }
        }
      }
    } catch (IOException e) {
      // The other side went away, which is its right.
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private static Received read(InputStream in) throws IOException {
    List<String> head = new ArrayList<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      head.add(line);
    }
    if (head.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line : head.subList(1, head.size())) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new Received(head.get(0), headers, new String(body, StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != -1 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
