package nightbell.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed, or at last stopped in order, while many alerts come in: what was answered
 * 202 is there afterwards, once, and its pages go out.
 */
class StormTest {
  private static final long SEED = 20_261_123;
  private static final int ROUNDS = 2;
  private static final int POSTS = 300;
  private static final int THREADS = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir Path folder;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  @Test
  void what_was_accepted_before_a_kill_is_there_after_it() throws IOException {
    try (RecordingCarrier carrier = new RecordingCarrier();
        LiveProcess service = new LiveProcess(folder).paging(carrier)) {
      service
          .with("NIGHTBELL_MATRIX", NightTest.fixture(folder, "mill.yml").toString())
          .option("-Ddw.sending.messagesPerPerson=0")
          .option("-Ddw.sending.bundleSeconds=0")
          .run();
      Map<String, Integer> accepted = new ConcurrentHashMap<>();
      Random random = new Random(SEED);
      for (int round = 1; round <= ROUNDS; round++) {
        int killAt = 1 + random.nextInt(POSTS * 9 / 10);
        int before = accepted.size();
        storm(service, round, killAt, random.nextLong(), accepted);
        service.run();
        System.out.printf(
            "Storm of seed %d, round %d: ended at answer %d, %d incidents accepted%n",
            SEED, round, killAt, accepted.size() - before);
        check(new Api(service.port), accepted);
        assertThat(service.showsStackTrace()).as(service.out()).isFalse();
      }
      assertThat(carrier.orders()).isNotEmpty();
    } finally {
      threads.shutdown();
    }
  }

  /** Posts from all threads, some problems twice, and kills the process at this answer. */
  private void storm(
      LiveProcess service, int round, int killAt, long seed, Map<String, Integer> accepted) {
    List<String> ids =
        IntStream.range(0, POSTS)
            .mapToObj(i -> "bulk-" + round + "-" + i % (POSTS * 5 / 6))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(ids, new Random(seed));
    ConcurrentLinkedQueue<String> waiting = new ConcurrentLinkedQueue<>(ids);
    AtomicInteger answers = new AtomicInteger();
    Api api = new Api(service.port);
    Runnable posting =
        () -> {
          for (String id = waiting.poll(); id != null; id = waiting.poll()) {
            int number = post(api, id);
            if (number < 0) {
              return;
            }
            Integer known = accepted.putIfAbsent(id, number);
            assertThat(known == null ? number : known).as(id).isEqualTo(number);
            if (answers.incrementAndGet() == killAt) {
              end(service, round);
            }
          }
        };
    List<CompletableFuture<Void>> all =
        IntStream.range(0, THREADS)
            .mapToObj(i -> CompletableFuture.runAsync(posting, threads))
            .toList();
    all.forEach(CompletableFuture::join);
    assertThat(service.isAlive()).isFalse();
  }

  private static void end(LiveProcess service, int round) {
    if (round < ROUNDS) {
      service.kill();
      return;
    }
    assertThat(service.terminate(Duration.ofSeconds(15))).isIn(0, 143);
    assertThat(service.showsStackTrace()).as(service.out()).isFalse();
  }

  /** The number of the incident; negative once the process is gone or going. */
  private static int post(Api api, String id) {
    try {
      HttpResponse<String> answer = api.post(alert(id));
      if (answer.statusCode() == 503) {
        return -1;
      }
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
      return Api.read(answer.body()).at("/alerts/0/incident").asInt();
    } catch (IOException e) {
      return -1;
    }
  }

  private static void check(Api api, Map<String, Integer> accepted) {
    List<JsonNode> incidents = api.all("/api/v1/incidents");
    assertThat(incidents)
        .allSatisfy(
            incident -> {
              assertThat(incident.path("state").asText()).isEqualTo("open");
              assertThat(incident.path("nextAt").asText()).startsWith("20");
            });
    Map<String, Integer> stored =
        incidents.stream()
            .collect(
                Collectors.toMap(
                    incident -> incident.path("title").asText().replace("Sensor ", ""),
                    incident -> incident.path("number").asInt()));
    assertThat(stored).containsAllEntriesOf(accepted);
    repeated(api, accepted);
    for (String state : List.of("queued", "sending")) {
      String path = "/api/v1/pages?state=" + state;
      Until.is("no page is " + state, PATIENCE, () -> api.all(path).isEmpty());
    }
    assertThat(api.all("/api/v1/pages?state=sent")).hasSize(incidents.size());
  }

  /** Sent again, each alert finds its incident. */
  private static void repeated(Api api, Map<String, Integer> accepted) {
    List<String> ids = List.copyOf(accepted.keySet());
    String alerts = ids.stream().map(StormTest::alert).collect(Collectors.joining(",", "[", "]"));
    JsonNode results = api.accepted(alerts);
    for (int i = 0; i < ids.size(); i++) {
      JsonNode result = results.path(i);
      assertThat(result.path("result").asText()).as(ids.get(i)).isEqualTo("repeated");
      assertThat(result.path("incident").asInt()).isEqualTo(accepted.get(ids.get(i)));
    }
  }

  private static String alert(String id) {
    return "{\"id\": \"%s\", \"title\": \"Sensor %s\", \"host\": \"%s\"}".formatted(id, id, id);
  }
}
