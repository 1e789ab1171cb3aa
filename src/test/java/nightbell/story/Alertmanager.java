package nightbell.story;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nightbell.FreePort;

/**
 * A real Alertmanager of its own on a loopback port, which posts to one receiver. It lives on the
 * machine's time, so what it does is waited for, up to a limit.
 */
final class Alertmanager implements AutoCloseable {
  private static final String PROGRAM = "prometheus-alertmanager";
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String SETTINGS =
      """
      route:
        receiver: nightbell
        group_by: [alertname, instance]
        group_wait: 0s
        group_interval: 1s
        repeat_interval: 1h
      receivers:
        - name: nightbell
      """;
  private static final String WEBHOOK =
      """
      webhook_configs:
        - url: %s
          send_resolved: true
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = FreePort.next();
  private final Path log;
  private final Process process;

  private Alertmanager(Path program, Path folder, String receiver) throws IOException {
    Path settings = Files.writeString(folder.resolve("am.yml"), SETTINGS + receiver.indent(4));
    log = folder.resolve("am.log");
    process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + settings,
                "--storage.path=" + folder.resolve("am"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
  }

  /** Where the program is installed, if it is. */
  static Optional<Path> installed() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), Stream.of("/usr/bin"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, PROGRAM))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts one and waits until it takes alerts. */
  static Alertmanager start(Path program, Path folder, URI webhook) throws IOException {
    return start(program, folder, WEBHOOK.formatted(webhook));
  }

  /** Starts one whose receiver is set up in these lines. */
  static Alertmanager start(Path program, Path folder, String receiver) throws IOException {
    Alertmanager started = new Alertmanager(program, folder, receiver);
    started.await("ready", () -> started.send("GET", "/-/ready", "") == 200);
    return started;
  }

  /** Has these alerts, as its API takes them. */
  void post(List<String> alerts) {
    String body = "[" + String.join(",", alerts) + "]";
    await("taking alerts", () -> send("POST", "/api/v2/alerts", body) == 200);
  }

  /** Waits for something that it brings about. */
  void await(String what, BooleanSupplier there) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!there.getAsBoolean()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new AssertionError("Alertmanager: waited in vain for " + what + "\n" + logged());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The status of the answer, 0 while nobody answers. */
  private int send(String method, String path, String body) {
    try {
      return http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                  .header("Content-Type", "application/json")
                  .method(method, HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String logged() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
