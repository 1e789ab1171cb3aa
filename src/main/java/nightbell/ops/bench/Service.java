package nightbell.ops.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process under load, of this very program and on a port of its own. */
final class Service implements AutoCloseable {
  static final String KEY = "bench";

  private static final int KIB = 1024;
  private static final Duration UP = Duration.ofSeconds(60);

  private final Process process;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  private Service(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts it; it may not listen yet.
   *
   * @param flags of the Java machine
   * @param main the class to run, and its arguments
   */
  static Service start(
      List<String> flags, List<String> main, Map<String, String> variables, int port, File log)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(main);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(variables);
    builder.environment().put("NIGHTBELL_PORT", Integer.toString(port));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    return new Service(builder.start(), port);
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /** Waits until this path is answered, with whatever status. */
  Service up(String path) throws IOException, InterruptedException {
    long end = System.nanoTime() + UP.toNanos();
    while (!answers(path)) {
      if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
        throw new IOException("The service does not come up; its log says why.");
      }
    }
    return this;
  }

  private boolean answers(String path) throws InterruptedException {
    try {
      get(path);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** What it answers a manager's script. */
  String get(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), BodyHandlers.ofString()).body();
  }

  /** Posts as a manager's script does. */
  String post(String path, String json) throws IOException, InterruptedException {
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(json);
    return http.send(
            request(path).header("Content-Type", "application/json").POST(body).build(),
            BodyHandlers.ofString())
        .body();
  }

  /** Processor time since its start. */
  Duration processor() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Memory in MB: {@code VmRSS} now, {@code VmHWM} at most. */
  double memory(String which) throws IOException {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith(which + ":"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB)
          .findFirst()
          .orElse(0);
    }
  }

  /** Ends it as a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + KEY);
  }
}
