package nightbell.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Heartbeats go out on time and without a doubt only; whoever takes them holds up nobody. */
class HeartbeatOutTest {
  private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

  private volatile Instant now = START;
  private final AtomicReference<Optional<String>> doubt = new AtomicReference<>(Optional.empty());
  private final AtomicInteger beats = new AtomicInteger();
  private volatile int answer = 200;

  @Test
  void one_goes_out_each_minute_while_there_is_no_doubt() throws IOException {
    HttpServer server = server();
    try {
      HeartbeatOut out = out(server.getAddress().getPort());
      tick(out, 0);
      tick(out, 59);
      assertThat(beats).hasValue(1);
      tick(out, 1);
      assertThat(beats).hasValue(2);
      assertThat(out.heardAt()).contains(now);

      doubt.set(Optional.of("the committer is stuck"));
      tick(out, 60);
      tick(out, 60);
      assertThat(beats).hasValue(2);
      assertThat(out.trouble()).contains("the committer is stuck");

      doubt.set(Optional.empty());
      tick(out, 2);
      assertThat(beats).hasValue(3);
      assertThat(out.trouble()).isEmpty();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void one_that_was_not_taken_goes_again_soon_and_its_address_stays_secret() throws IOException {
    HttpServer server = server();
    try {
      HeartbeatOut out = out(server.getAddress().getPort());
      answer = 500;
      tick(out, 0);
      assertThat(out.trouble()).contains("127.0.0.1 answers the heartbeat with 500");
      answer = 200;
      tick(out, 10);
      assertThat(beats).hasValue(2);
      assertThat(out.trouble()).isEmpty();
    } finally {
      server.stop(0);
    }
    HeartbeatOut nowhere = out(1);
    tick(nowhere, 0);
    assertThat(nowhere.trouble().orElseThrow()).doesNotContain("secret").contains("no heartbeat");
  }

  @Test
  void somebody_who_takes_it_and_never_answers_is_not_waited_for() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      HeartbeatOut out = out(silent.getLocalPort());
      long before = System.nanoTime();
      out.run();
      now = now.plusSeconds(61);
      out.run();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
      assertThat(out.isIdle()).isFalse();
    }
  }

  private void tick(HeartbeatOut out, long seconds) {
    now = now.plusSeconds(seconds);
    out.run();
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!out.isIdle() && System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000);
    }
    assertThat(out.isIdle()).isTrue();
  }

  private HeartbeatOut out(int port) {
    URI url = URI.create("http://127.0.0.1:" + port + "/ping/secret");
    return new HeartbeatOut(url, Duration.ofSeconds(60), doubt::get, () -> now);
  }

  private HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/ping",
        exchange -> {
          beats.incrementAndGet();
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
