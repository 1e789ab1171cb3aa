package nightbell.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is short of what the machine gives: files that it may open, room on the disk. */
class ScarceTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int FILES = 400;

  @TempDir Path folder;
  private LiveProcess service;

  @AfterEach
  void close() {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void out_of_file_descriptors_it_lives_on_and_answers_again_once_there_are_some()
      throws IOException {
    service = new LiveProcess(folder).limited("ulimit -n " + FILES).run();
    Api api = new Api(service.port);
    assertThat(api.accepted("{\"title\": \"before\"}")).hasSize(1);
    List<Socket> held = new ArrayList<>();
    try {
      for (int i = 0; i < FILES + 50; i++) {
        held.add(new Socket(InetAddress.getLoopbackAddress(), service.port));
      }
      Until.is("out of files", LIMIT, () -> service.out().contains("Too many open files"));
      assertThat(service.isAlive()).isTrue();
    } finally {
      for (Socket socket : held) {
        socket.close();
      }
    }
    Until.is("answers", LIMIT, () -> new Api(service.port).answers("/ping").orElse(0) == 200);
    assertThat(new Api(service.port).accepted("{\"title\": \"after\"}")).hasSize(1);
    assertThat(new Api(service.port).get("/api/v1/audit/verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void file_that_may_not_grow_is_waited_out_and_what_was_accepted_is_there_after_a_restart()
      throws IOException {
    service = new LiveProcess(folder).limited("ulimit -f 12000").run();
    Api api = new Api(service.port);
    String details = "x".repeat(60_000);
    int accepted = 0;
    int status = 202;
    for (int i = 0; i < 100 && status == 202; i++) {
      String one = "{\"title\": \"t%d-%d\", \"details\": \"%s\"}";
      int post = i;
      String body =
          IntStream.range(0, 7)
              .mapToObj(j -> one.formatted(post, j, details))
              .collect(Collectors.joining(",", "[", "]"));
      status = api.post(body).statusCode();
      accepted += status == 202 ? 7 : 0;
    }
    assertThat(status).as("after " + accepted).isEqualTo(503);
    assertThat(service.isAlive()).isTrue();
    assertThat(api.answers("/ping")).hasValue(200);
    service.kill();

    service.limited("ulimit -f unlimited").run();
    Api after = new Api(service.port);
    assertThat(after.all("/api/v1/incidents")).hasSizeGreaterThanOrEqualTo(accepted);
    assertThat(after.get("/api/v1/audit/verify").path("ok").asBoolean()).isTrue();
  }

  @Test
  void folder_that_may_only_be_read_is_named() throws IOException {
    service = new LiveProcess(folder);
    Files.createDirectories(service.data);
    boolean bound = service.data.toFile().setWritable(false) && !Files.isWritable(service.data);
    if (!bound) {
      System.out.println("A read-only folder is not tried: this user may write everywhere.");
    }
    Assumptions.assumeTrue(bound, "this user may write everywhere");
    service.start();
    assertThat(service.exit(LIMIT)).isEqualTo(1);
    assertThat(service.err()).contains("No access to", "NIGHTBELL_DATA");
    assertThat(service.showsStackTrace()).isFalse();
  }
}
